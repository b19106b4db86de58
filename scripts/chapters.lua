-- In a book that is one file, a link to a whole chapter leads to its heading. (Quarto turns such a link only where the chapter stands before it.)
if quarto.doc.is_format("html") then
  return {}
end

local function heading_of(target)
  local state = _G.quarto_global_state
  return state and state.fileSectionIds and state.fileSectionIds[(target:gsub("^%.%./", ""))]
end

return {
  {
    Link = function(link)
      local heading = heading_of(link.target)
      if heading then
        link.target = "#" .. heading
        return link
      end
    end,
  },
}
