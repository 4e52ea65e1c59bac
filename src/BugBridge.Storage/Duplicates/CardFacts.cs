using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Duplicates;

/// <summary>Reads the card of an issue that was read.</summary>
internal sealed class CardFacts : IReadsFacts
{
    public async ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading)
    {
        var issue = change switch
        {
            IssueSeen seen => seen.Issue,
            IssueNamed named => named.Issue,
            LinkMigrated migrated => migrated.Issue,
            _ => null,
        };
        return issue is null ? known : known.With((await reading.Context.Queries.Card(reading.Context, issue.Ref.Id))?.ToCard());
    }
}
