-- Heads of a table say what they head, and cells have their column's title, which a narrow screen shows beside them.
-- (The embedded renderer does the same: src/analysis/report/render/blocks.py.)
if not quarto.doc.is_format("html") then
  return {}
end

local function told(rows, attributes)
  for _, row in ipairs(rows) do
    if #row.cells == #attributes then
      for index, cell in ipairs(row.cells) do
        for name, value in pairs(attributes[index]) do
          cell.attributes[name] = value
        end
      end
    end
  end
end

local function titles(tbl)
  local last, found = tbl.head.rows[#tbl.head.rows], {}
  for index, cell in ipairs(last and last.cells or {}) do
    found[index] = { ["data-label"] = pandoc.utils.stringify(cell.contents) }
  end
  return found
end

return {
  {
    Table = function(tbl)
      local columns = {}
      for index in ipairs(tbl.colspecs) do
        columns[index] = { scope = "col" }
      end
      told(tbl.head.rows, columns)
      for _, body in ipairs(tbl.bodies) do
        local labels = titles(tbl)
        if tbl.classes:includes("row-heads") and #labels > 0 then
          body.row_head_columns = 1
          labels[1] = { scope = "row" }
        end
        told(body.body, labels)
      end
      return tbl
    end,
  },
}
