-- The document as calls of the functions of the paper template (report.typ), as the embedded renderer writes them (src/analysis/report/render/pdf.py, columns.py):
-- blocks and spans by their classes, links by what they lead to, tables with columns as wide as what stands in them.
if not quarto.doc.is_format("typst") then
  return {}
end

-- Characters of table text in a line of the page, and those that a column's gap takes.
local LINE, GAP = 94, 3
local BLOCKS = { lede = "lede", quote = "quote-block", ["set-aside"] = "set-aside", facts = "facts", entry = "entry" }
local WORDS = { ["set-aside"] = "set-aside-words", reason = "set-aside-words", who = "who", source = "who", verdict = "verdict" }

local function raw(text) return pandoc.RawInline("typst", text) end
local function block(text) return pandoc.RawBlock("typst", text) end
local function quoted(text) return '"' .. text:gsub('[\\"]', "\\%0") .. '"' end
local function anchor(name) return name ~= "" and "#place-of(" .. quoted(name) .. ")" or "" end

local function first_of(classes, known)
  for _, class in ipairs(classes) do
    if known[class] then
      return known[class]
    end
  end
end

-- Blocks

local function figures(div)
  local made = pandoc.Blocks({ block("#key-figures[") })
  for index, figure in ipairs(div.content) do
    made:extend(index > 1 and { block("][") } or {})
    made:extend(figure.t == "Div" and figure.content or { figure })
  end
  made:insert(block("]"))
  return made
end

-- Quarto's own dress for the items of a list of terms would come before the template's.
local function terms(list)
  local made = pandoc.Blocks({ block("#fact-rows[") })
  for index, item in ipairs(list.content) do
    made:extend(index > 1 and { block("][") } or {})
    made:extend({ pandoc.Plain(item[1]), block("][") })
    made:extend(item[2][1])
  end
  made:insert(block("]"))
  return made
end

local function div(element)
  if element.classes:includes("key-figures") then
    return figures(element)
  end
  local call = first_of(element.classes, BLOCKS)
  if call == "facts" and not element.content:find_if(function(held) return held.t == "DefinitionList" or (held.t == "RawBlock" and held.text:match("^#fact%-rows")) end) then
    call = "fact-line"
  end
  if call then
    local made = pandoc.Blocks({ block("#" .. call .. "[" .. anchor(element.identifier)) })
    made:extend(element.content)
    made:insert(block("]"))
    return made
  end
end

-- Words

local function called(name, inlines)
  -- A dash or a number that begins them would begin a list in typst: an empty block stands before them.
  local made = pandoc.Inlines({ raw("#" .. name .. "[#[]") })
  made:extend(inlines)
  made:insert(raw("]"))
  return made
end

local function span(element)
  local made = pandoc.Inlines(element.identifier ~= "" and { raw(anchor(element.identifier)) } or {})
  local layer = nil
  for _, class in ipairs(element.classes) do
    layer = layer or class:match("^layer%-(.+)$")
  end
  local name = layer and "layer(" .. quoted(layer) .. ")" or first_of(element.classes, WORDS)
  if element.classes:includes("number") then
    made:insert(pandoc.Strong(element.content))
  elseif name then
    made:extend(called(name, element.content))
  elseif element.identifier ~= "" then
    made:extend(element.content)
  else
    return nil
  end
  return made
end

-- Typst refuses a link to a place that the document doesn't have, such as one in a part that only a screen shows: its words stay without the link.
local function link_among(names)
  return function(element)
    local name = element.target:match("^#(.+)$")
    if name == nil then
      return nil
    elseif not names[name] then
      return element.content
    end
    return called("to(" .. quoted(name) .. ", " .. quoted(element.classes:includes("ev") and "ev" or "") .. ")", element.content)
  end
end

-- Tables

local function rows_of(tbl)
  local rows = pandoc.List()
  rows:extend(tbl.head.rows)
  for _, body in ipairs(tbl.bodies) do
    rows:extend(body.head)
    rows:extend(body.body)
  end
  rows:extend(tbl.foot.rows)
  return rows
end

local function length(text)
  return utf8.len(text) or #text
end

-- The lengths of the longest word and of the longest text of each column, and of all its texts.
local function extents(tbl, count)
  local words, longest, texts = {}, {}, {}
  for column = 1, count do
    words[column], longest[column], texts[column] = 1, 1, {}
  end
  for _, row in ipairs(rows_of(tbl)) do
    local column = 1
    for _, cell in ipairs(row.cells) do
      if cell.col_span == 1 and column <= count then
        local text = pandoc.utils.stringify(cell.contents)
        longest[column] = math.max(longest[column], length(text))
        table.insert(texts[column], length(text))
        for word in text:gmatch("%S+") do
          words[column] = math.max(words[column], length(word))
        end
      end
      column = column + cell.col_span
    end
  end
  return words, longest, texts
end

local function sum(numbers)
  local total = 0
  for _, number in ipairs(numbers) do
    total = total + number
  end
  return total
end

local function lack(texts, width)
  local total = 0
  for _, text in ipairs(texts) do
    total = total + math.max(text - width, 0)
  end
  return math.sqrt(total)
end

-- Each column has its longest word's width, and of what is left a part in proportion to the root of what its cells lack: a column of names isn't crushed by one of sentences.
local function fitted(tbl)
  local count = #tbl.colspecs
  local words, longest, texts = extents(tbl, count)
  local room = LINE - GAP * count
  local free = sum(longest) <= room
  local lacks, widths = {}, {}
  for column = 1, count do
    lacks[column] = lack(texts[column], words[column])
  end
  local spare, wanted = math.max(room - sum(words), 0), math.max(sum(lacks), 1)
  for column = 1, count do
    widths[column] = words[column] + spare * lacks[column] / wanted + GAP
  end
  local total = sum(widths)
  for column = 1, count do
    tbl.colspecs[column] = { tbl.colspecs[column][1], not free and math.floor(widths[column] / total * 10000 + .5) / 10000 or nil }
  end
  return tbl
end

-- The places of the document

local function places(doc)
  local names = {}
  local function note(element)
    names[element.identifier] = true
  end
  local function labels(text)
    for name in text.text:gmatch("<([^<>%s]+)>") do
      names[name] = true
    end
  end
  doc:walk({ Span = note, Div = note, Header = note, Table = note, Figure = note, Image = note, CodeBlock = note, RawBlock = labels, RawInline = labels })
  return names
end

return {
  {
    Pandoc = function(doc)
      return doc:walk({ Table = fitted }):walk({ Div = div, DefinitionList = terms, Span = span, Link = link_among(places(doc)) })
    end,
  },
}
