using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Journal;

/// <summary>What is to be written, and what came of it.</summary>
[Authorize(Roles.Reader)]
internal sealed class JournalModel(IJournal journal, LiveFigures live, Words words) : PageModel
{
    private const int Most = 200;

    public JournalCounts Counts { get; private set; } = null!;

    /// <summary>When the counts were read, in milliseconds since 1970 UTC.</summary>
    public long ReadAt { get; private set; }

    public ImmutableArray<JournalEntry> Entries { get; private set; }

    /// <summary>What is shown, by its causes.</summary>
    public ImmutableArray<JournalGroup> Groups => JournalGroup.Of(Entries);

    /// <summary>How many there are of what is shown, as the figures count them; null where these do not count it.</summary>
    public int? Count => State switch
    {
        "trouble" => Counts.SetAside + Counts.Failing,
        "waiting" => Counts.Waiting,
        "failing" => Counts.Failing,
        "set-aside" => Counts.SetAside,
        _ => null,
    };

    public string State { get; private set; } = "trouble";

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Whether anything shown can be retried or discarded.</summary>
    public bool CanRetry => State is not ("done" or "discarded");

    public async Task OnGetAsync(string? state, string? done, string? count, CancellationToken cancellationToken)
    {
        State = JournalFilter.All.Select(one => one.Name).FirstOrDefault(name => name == state) ?? "trouble";
        var number = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 0;
        Done = done switch
        {
            "retry" => words.Of("{0} will be tried again at once.", words.Number(number)),
            "discard" => words.Of("{0} discarded.", words.Number(number)),
            _ => null,
        };
        var held = await live.CountAsync(cancellationToken);
        (Counts, ReadAt) = (held.Journal, held.Numbers.ReadAt);
        Entries =
        [
            .. (await journal.ListAsync(JournalFilter.States(State), Most * 5, cancellationToken))
                .Where(entry => JournalFilter.Passes(State, entry)).Take(Most),
        ];
    }
}
