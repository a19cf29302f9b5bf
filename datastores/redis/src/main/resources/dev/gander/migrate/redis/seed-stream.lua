-- Makes a stream and its consumer groups where they are absent, and records what was made.
-- KEYS: the stream, its record. ARGV: who, when, the groups.
local kind = redis.call('TYPE', KEYS[1]).ok
if kind ~= 'none' and kind ~= 'stream' then
  return 'wrong-type'
end
local there = {}
if kind == 'stream' then
  for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
    there[group[2]] = true
  end
end
local outcome = 'present'
for index = 3, #ARGV do
  local group = ARGV[index]
  if not there[group] then
    redis.call('XGROUP', 'CREATE', KEYS[1], group, '0', 'MKSTREAM')
    redis.call('HSET', KEYS[2], 'group:' .. group, ARGV[2])
    outcome = 'created'
  end
end
if outcome == 'created' then
  redis.call('HSET', KEYS[2], 'by', ARGV[1])
  if kind == 'none' then
    redis.call('HSET', KEYS[2], 'stream', ARGV[2])
  end
end
return outcome
