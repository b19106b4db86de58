-- On paper an entry of the index of evidence names its sentences by their first words, under the name of their article, and nothing leads back.
-- (The embedded renderer does the same: src/analysis/report/render/paper.py.)
local WORDS, CODE = 6, 40

if quarto.doc.is_format("html") then
  return {}
end

local function first_words(link)
  local words = {}
  for word in pandoc.utils.stringify(link.content):gmatch("%S+") do
    words[#words + 1] = word
  end
  local shown = pandoc.Inlines(table.concat(words, " ", 1, math.min(WORDS, #words)) .. (#words > WORDS and " …" or ""))
  return pandoc.Link(shown, link.target, "", link.attr)
end

local function links_of(item)
  local found = {}
  pandoc.Blocks(item):walk({ Link = function(link) found[#found + 1] = link end })
  return found
end

local function runs(list)
  local made, article = pandoc.List(), nil
  for _, item in ipairs(list.content) do
    local links = links_of(item)
    if #links > 0 then
      local name = pandoc.utils.stringify(links[#links].content)
      if name ~= article then
        made:insert(pandoc.Para({ links[#links], pandoc.Str(":"), pandoc.Space(), first_words(links[1]) }))
        article = name
      else
        made[#made].content:extend({ pandoc.Str("\u{a0}·"), pandoc.Space(), first_words(links[1]) })
      end
    end
  end
  return made
end

local function short_code(code)
  if #code.text > CODE then
    code.text = code.text:find("(", 1, true) and code.text:gsub("%(.*", "") .. "(…)" or code.text:sub(1, CODE) .. "…"
    return code
  end
end

-- In Word a fact a line; and columns as wide as what stands in them, not as in the source.
local function facts(list)
  if not quarto.doc.is_format("docx") then
    return nil
  end
  return list.content:map(function(item)
    return pandoc.Para(pandoc.Inlines({ pandoc.Strong(item[1]), pandoc.Str(":"), pandoc.Space() }) .. pandoc.utils.blocks_to_inlines(item[2][1]))
  end)
end

local function free_columns(tbl)
  tbl.colspecs = tbl.colspecs:map(function(column) return { column[1], nil } end)
  return tbl
end

-- Word shows no SVG, and pandoc converts it only where librsvg is installed: each chart has been exported as PNG too. Its description is what pandoc takes for one, the words in the brackets of an image.
local function png(image)
  local name = image.src:match("figures/([^/]+)%.svg$")
  local file = name and io.open(pandoc.path.join({ quarto.project.directory, "figures", name .. ".png" }), "r")
  if file and quarto.doc.is_format("docx") then
    image.src = image.src:gsub("%.svg$", ".png")
    image.caption = pandoc.Inlines(image.attributes["fig-alt"] or "")
  end
  if file then
    file:close()
  end
  return image
end

-- Quarto's callouts as the paper template has them.
local function callout(element)
  if not quarto.doc.is_format("typst") then
    return nil
  end
  local made = pandoc.Blocks({ pandoc.RawBlock("typst", '#callout("' .. element.type .. '")[') })
  made:insert(pandoc.Plain(quarto.utils.as_inlines(element.title or {})))
  made:insert(pandoc.RawBlock("typst", "]["))
  made:extend(quarto.utils.as_blocks(element.content))
  made:insert(pandoc.RawBlock("typst", "]"))
  return made
end

-- The list of sources has a heading, as it has on the pages.
local function titled_sources(meta)
  local title = (quarto.doc.language or {})["section-title-references"]
  if title and meta["reference-section-title"] == nil then
    meta["reference-section-title"] = pandoc.MetaInlines(pandoc.Inlines(title))
    return meta
  end
end

-- In these formats a link is no place that another could lead to, but a span is.
local function place(link)
  if link.classes:includes("back") then
    return {}
  elseif link.identifier ~= "" then
    local identifier = link.identifier
    link.identifier = ""
    return pandoc.Span({ link }, pandoc.Attr(identifier))
  end
end

return {
  { Div = function(div)
    if div.classes:includes("entry") then
      return div:walk({ OrderedList = runs, Code = short_code })
    end
  end },
  { Link = place, DefinitionList = facts, Table = free_columns, Image = png, Callout = callout, Meta = titled_sources },
}
