-- Puts the home page, which the pre-render hook writes to `_home.md`, in the place of the empty block `#home` of `index.qmd`, and its title in that of the heading `#summary`.
-- (Quarto's own include would stop a render before the hook has run, when the file isn't there yet.)
local function read(path)
  local file = io.open(pandoc.path.join({ quarto.project.directory, path }), "r")
  if file == nil then
    return nil
  end
  local text = file:read("a")
  file:close()
  return pandoc.read(text, "markdown").blocks
end

-- The page has no number, so its sections have none either.
local function unnumbered(blocks)
  return blocks:walk({
    Header = function(header)
      header.classes:insert("unnumbered")
      return header
    end,
  })
end

local home = nil
local title = nil

return {
  {
    Div = function(div)
      if div.identifier == "home" and #div.content == 0 then
        home = read("_home.md")
        if home and #home > 0 and home[1].t == "Header" and home[1].level == 1 then
          title = home:remove(1).content
        end
        return home and unnumbered(home) or div
      end
    end,
  },
  {
    Header = function(header)
      if title and header.identifier == "summary" and header.level == 1 then
        header.content = title
        return header
      end
    end,
  },
}
