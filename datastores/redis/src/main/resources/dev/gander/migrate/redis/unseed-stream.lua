-- Removes what seed-stream.lua has made, as long as nobody has used it.
-- KEYS: the stream, its record.
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then
  redis.call('DEL', KEYS[2])
  return 'absent'
end
if kind ~= 'stream' or redis.call('EXISTS', KEYS[2]) == 0 then
  return 'kept-foreign'
end
local function fields(list)
  local map = {}
  for index = 1, #list, 2 do
    map[list[index]] = list[index + 1]
  end
  return map
end
local all_ours = redis.call('HEXISTS', KEYS[2], 'stream') == 1
local ours = {}
for _, entry in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = fields(entry)
  if redis.call('HEXISTS', KEYS[2], 'group:' .. group['name']) == 1 then
    if group['consumers'] > 0 or group['pending'] > 0 or group['last-delivered-id'] ~= '0-0' then
      return 'kept-in-use'
    end
    table.insert(ours, group['name'])
  else
    all_ours = false
  end
end
local stream = fields(redis.call('XINFO', 'STREAM', KEYS[1]))
if stream['last-generated-id'] ~= '0-0' then
  all_ours = false
end
if redis.call('HEXISTS', KEYS[2], 'stream') == 1 and not all_ours then
  return 'kept-in-use'
end
if all_ours then
  redis.call('DEL', KEYS[1])
else
  for _, name in ipairs(ours) do
    redis.call('XGROUP', 'DESTROY', KEYS[1], name)
  end
end
redis.call('DEL', KEYS[2])
return 'removed'
