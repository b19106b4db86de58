-- Typst refuses a link to a place that the document doesn't have, such as one in a part that only a screen shows: its words stay without the link.
local function known(doc)
  local names = {}
  local function note(element)
    names[element.identifier] = true
  end
  local function labels(raw)
    for name in raw.text:gmatch("<([^<>%s]+)>") do
      names[name] = true
    end
  end
  doc:walk({ Span = note, Div = note, Header = note, Table = note, Figure = note, Image = note, CodeBlock = note, RawBlock = labels, RawInline = labels })
  return names
end

return {
  {
    Pandoc = function(doc)
      if not quarto.doc.is_format("typst") then
        return nil
      end
      local names = known(doc)
      return doc:walk({
        Link = function(link)
          local name = link.target:match("^#(.+)$")
          if name and not names[name] then
            return link.content
          end
        end,
      })
    end,
  },
}
