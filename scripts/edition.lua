-- A link to the same page of the other edition, from `other-edition` in the edition's profile, and one over all of Quarto's navigation to the text, from `skip-link`.
-- (The embedded renderer makes its own.)
local function relative_page()
  local root = pandoc.path.make_relative(quarto.doc.input_file, quarto.project.directory)
  return (root:gsub("\\", "/"):gsub("%.%w+$", ".html"))
end

local function attribute(value)
  return (pandoc.utils.stringify(value):gsub("&", "&amp;"):gsub('"', "&quot;"):gsub("<", "&lt;"))
end

-- Quarto turns metadata that name an existing path (`../` does) into paths from the page; others are left as they are.
local function from_page(href, up)
  local turned = up ~= "" and href:sub(1, #up) == up and href:sub(#up + 1, #up + 3) == "../"
  return turned and href or up .. href
end

local function skip_link(words)
  if words ~= nil and quarto.doc.is_format("html") then
    quarto.doc.include_text("before-body", string.format('<a class="skip" href="#quarto-document-content">%s</a>', attribute(words)))
  end
end

return {
  {
    Pandoc = function(doc)
      local other = doc.meta["other-edition"]
      skip_link(doc.meta["skip-link"])
      if other == nil or not quarto.doc.is_format("html") then
        return nil
      end
      local page = relative_page()
      local up = page:gsub("[^/]+/", "../"):gsub("[^/]*$", "")
      for here, there in pairs(other.folders or {}) do
        page = page:gsub("^" .. pandoc.utils.stringify(here):gsub("%p", "%%%0") .. "/", pandoc.utils.stringify(there) .. "/")
      end
      local lang = attribute(other.lang)
      doc.blocks:insert(1, pandoc.RawBlock("html", string.format(
        '<nav class="edition-link"><a class="edition" rel="alternate" href="%s%s" lang="%s" hreflang="%s">%s</a></nav>',
        from_page(attribute(other.href), up), attribute(page), lang, lang, attribute(other.title))))
      return doc
    end,
  },
}
