using System.Collections.Concurrent;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>
/// Users who did not come along with tickets, looked up a hundred at a time and remembered for some minutes: not longer, since a role
/// that was taken away must stop commanding the bridge. That a user was deleted is never said from memory.
/// </summary>
internal sealed class Users(IZendeskApi api, TimeProvider clock)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<long, Remembered> _known = new();

    /// <summary>Those of the users who exist.</summary>
    public async Task<IReadOnlyList<WireUser>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var wanted = ids.Where(id => !_known.TryGetValue(id, out var known) || known.Until <= now || known.User?.Active == false).ToList();
        foreach (var some in wanted.Chunk(ZendeskIds.PerCall))
        {
            var answer = await api.UsersAsync(ZendeskIds.List(some), cancellationToken);
            Remember(some, answer?.Users ?? throw ZendeskProfile.Unreadable("the list of users is missing"), now + Lifetime);
        }

        return [.. ids.Select(id => _known.GetValueOrDefault(id)?.User).OfType<WireUser>()];
    }

    private void Remember(IEnumerable<long> asked, IReadOnlyList<WireUser> found, DateTimeOffset until)
    {
        if (_known.Count > Most)
        {
            _known.Clear();
        }

        foreach (var id in asked)
        {
            _known[id] = new Remembered(found.FirstOrDefault(user => user.Id == id), until);
        }
    }

    /// <param name="User">Null for a user who was looked for and does not exist.</param>
    /// <param name="Until">When to look again.</param>
    private sealed record Remembered(WireUser? User, DateTimeOffset Until);
}
