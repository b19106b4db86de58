-- Puts the home page, which the pre-render hook writes to `_home.md`, in the place of the empty block `#home` of `index.qmd`.
-- (Quarto's own include would stop a render before the hook has run, when the file isn't there yet.)
local function read(path)
  local file = io.open(pandoc.path.join({ quarto.project.directory, path }), "r")
  if file == nil then
    return nil
  end
  local text = file:read("a")
  file:close()
  return text
end

return {
  {
    Div = function(div)
      if div.identifier == "home" and #div.content == 0 then
        local text = read("_home.md")
        return text and pandoc.read(text, "markdown").blocks or div
      end
    end,
  },
}
