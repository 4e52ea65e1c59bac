using BugBridge.Core.Ranking;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>
/// Weeks in which many customers write about few bugs: reps join what the notes offer them, and engineers mark what is left as duplicates. What
/// each rep is to be told is written down as it happens.
/// </summary>
public abstract class CrowdJourney : Journey
{
    private const int Speed = 20;
    private const int Seed = 20_261;
    private const string Duplicate = "Duplicate";
    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, int> _bugOfIssue = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SentReport> _sent = [];
    private readonly Dictionary<long, List<NoteKind>> _told = [];
    private readonly List<string> _touched = [];
    private readonly List<(long Ticket, string Key)> _doubted = [];
    private int _asked;
    private int _filed;

    private protected static RankingSettings Ranking { get; } = new()
    {
        LookEvery = TimeSpan.FromDays(7),
        WriteEvery = TimeSpan.Zero,
        Fields = new RankFields
        {
            Tickets = "Bridge tickets",
            Customers = "Bridge customers",
            Revenue = "Bridge revenue",
            Score = "Bridge score",
            ReportedBy = "Bridge reported by",
        },
    };

    private protected Population People { get; private set; } = null!;

    /// <summary>What was sent, by ticket.</summary>
    private protected IReadOnlyDictionary<long, SentReport> Sent => _sent;

    /// <summary>What the rep of each ticket was to be told, in no particular order.</summary>
    private protected IReadOnlyDictionary<long, List<NoteKind>> Told => _told;

    /// <summary>The bug that each issue was filed for.</summary>
    private protected IReadOnlyDictionary<string, int> BugOfIssue => _bugOfIssue;

    /// <summary>Issues that an engineer worked on before anything else happened to them.</summary>
    private protected IReadOnlyCollection<string> Touched => _touched;

    /// <summary>Tickets that joined by themselves, each with the bug whose issue it joined.</summary>
    private protected List<(long Ticket, int Bug)> JoinedAlone { get; } = [];

    /// <summary>Tickets that got an issue of their own: whether their bug had one already, whether that was offered, and how many were offered.</summary>
    private protected List<(long Ticket, bool HasLike, bool IsOffered, int Count)> Offers { get; } = [];

    /// <summary>Days, with a day off between two, on each of which some customers write, and reps and engineers do what they do.</summary>
    private protected async Task LiveAsync(string path, int bugs, int days)
    {
        const int Customers = 90;
        const int Accounts = 30;
        const int Reps = 6;
        await StartAsync(new JourneyOptions { Speed = Speed, Settings = settings => settings.Ranking = Ranking });
        People = new Population(Bridge, Customers, Accounts, Reps);
        await Bridge.Accounts.ImportAsync([.. People.Accounts.Values], Bridge.Token);
        var reports = new RealReports(bugs, Customers, Accounts, _random).Read(path);
        var day = 0;
        foreach (var today in reports.Chunk((reports.Count + days - 1) / days))
        {
            await ServeAsync(today, isPolled: day % 3 == 1);
            await EngineersLookAsync(isLast: ++day == days);
            if (day == days / 2)
            {
                await ErrAsync();
            }

            await Bridge.RankAsync();
            Bridge.Clock.Skip(TimeSpan.FromDays(2));
        }

        // Between the hours at which anything happened, so that no day or period begins while this is checked.
        Bridge.Clock.Skip(TimeSpan.FromHours(12));
        await Bridge.ReconcileAsync();
        await Bridge.RankAsync();
    }

    /// <summary>Customers write one after the other and in bursts; after each burst the reps see to their tickets.</summary>
    private async Task ServeAsync(IReadOnlyList<SentReport> reports, bool isPolled)
    {
        for (var at = 0; at < reports.Count;)
        {
            var burst = reports.Skip(at).Take(_random.Next(1, 12)).ToList();
            at += burst.Count;
            Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = isPolled ? 1 : 0 };
            var tickets = burst.ConvertAll(Send);
            await (isPolled ? Bridge.PollAsync() : Bridge.SettleAsync());
            Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
            tickets.ForEach(Note);
            await TouchAsync(tickets);
            await RepsLookAsync(tickets);
        }
    }

    private long Send(SentReport report)
    {
        var ticket = Helpdesk.FileTicket(People.Customers[report.Sender], report.Subject, report.Text, "bug");
        Helpdesk.Assign(ticket, RepOf(ticket));
        _sent[ticket] = report;
        _told[ticket] = [];
        return ticket;
    }

    private long RepOf(long ticket) => People.Reps[(int)(ticket % People.Reps.Count)];

    /// <summary>What the bridge made of a new ticket, as its one note tells it.</summary>
    private void Note(long ticket)
    {
        var note = Assert.Single(NotesOn(ticket));
        var kind = NoteReading.KindOf(note);
        _told[ticket].Add(kind);
        if (kind == NoteKind.Filed)
        {
            _bugOfIssue[NoteReading.KeyIn(note)] = _sent[ticket].Bug;
        }
    }

    /// <summary>Engineers take up some issues at once, by a priority or with a comment.</summary>
    private async Task TouchAsync(List<long> tickets)
    {
        foreach (var ticket in tickets.Where(ticket => _told[ticket] is [NoteKind.Filed]))
        {
            var key = NoteReading.KeyIn(NotesOn(ticket)[0]);
            if (++_filed % 5 == 0)
            {
                Jira.SetPriority(key, "High", Bridge.Engineer);
                _touched.Add(key);
            }
            else if (_filed % 7 == 0)
            {
                Jira.Comment(key, "We look into it.", Bridge.Engineer);
                _touched.Add(key);
                Behind(key).ForEach(behind => _told[behind].Add(NoteKind.Comment));
            }
        }

        await Bridge.SettleAsync();
    }

    /// <summary>Two reps do not see to the same bug at the same moment.</summary>
    private async Task RepsLookAsync(List<long> tickets)
    {
        var left = tickets;
        while (left.Count > 0)
        {
            var now = left.DistinctBy(ticket => _sent[ticket].Bug).ToList();
            now.ForEach(See);
            await Bridge.SettleAsync();
            left = [.. left.Except(now)];
        }

        await PutBackAsync();
    }

    private void See(long ticket)
    {
        var (bug, key) = (_sent[ticket].Bug, KeyOn(ticket));
        if (_told[ticket][0] == NoteKind.JoinedAlone)
        {
            JoinedAlone.Add((ticket, _bugOfIssue[key]));
            Doubt(ticket);
            return;
        }

        var offered = NoteReading.OfferedIn(NotesOn(ticket)[0]).ToList();
        var right = offered.Find(one => _bugOfIssue[one] == bug);
        Offers.Add((ticket, _bugOfIssue.Count(issue => issue.Value == bug) > 1, right is not null, offered.Count));
        if (right is not null)
        {
            // Every now and then a colleague sees to it.
            Helpdesk.Note(ticket, $"/bug {right}", RepOf(++_asked % 8 == 0 ? ticket + 1 : ticket));
            _told[ticket].Add(NoteKind.JoinedByRep);
        }
        else if (offered is [var wrong, ..] && ++_asked % 4 == 0)
        {
            Helpdesk.Note(ticket, $"/not {wrong}", RepOf(ticket));
            _told[ticket].Add(NoteKind.Rejected);
        }
    }

    /// <summary>Some reps take a ticket off that joined by itself, to look at it first.</summary>
    private void Doubt(long ticket)
    {
        if (JoinedAlone.Count % 20 == 0)
        {
            _doubted.Add((ticket, KeyOn(ticket)));
            Helpdesk.Note(ticket, "/unlink", RepOf(ticket));
            _told[ticket].AddRange([NoteKind.Unlinked, NoteKind.JoinedByRep]);
        }
    }

    private async Task PutBackAsync()
    {
        _doubted.ForEach(doubted => Helpdesk.Note(doubted.Ticket, $"/bug {doubted.Key}", RepOf(doubted.Ticket)));
        _doubted.Clear();
        await Bridge.SettleAsync();
    }

    /// <summary>Engineers see that issues are the same: on some days of one bug or the other, at last of all.</summary>
    private async Task EngineersLookAsync(bool isLast)
    {
        var open = Jira.Issues.Where(issue => issue.Status != "Done" && issue.RemoteLinks.Length > 0).GroupBy(issue => _bugOfIssue[issue.Key], issue => issue.Key);
        foreach (var same in open.Where(same => same.Count() > 1 && (isLast || _random.Next(3) == 0)).Select(same => same.ToList()))
        {
            // The one way a chain comes about, the other way a star.
            var isChain = same.Count > 2 && _random.Next(2) == 0;
            for (var at = 1; at < same.Count; at++)
            {
                await MarkAsync(same[at], isChain ? same[at - 1] : same[0]);
            }
        }
    }

    /// <summary>An engineer marks an issue as a duplicate of another bug's, and takes that back.</summary>
    private async Task ErrAsync()
    {
        var open = Jira.Issues.Where(issue => issue.Status != "Done" && issue.RemoteLinks.Length > 0).Select(issue => issue.Key).ToList();
        var (wrong, other) = (open[0], open.First(key => _bugOfIssue[key] != _bugOfIssue[open[0]]));
        var moved = Behind(wrong);
        await MarkAsync(wrong, other);
        Jira.Unlink(wrong, other, Duplicate, Bridge.Engineer);
        Jira.SetStatus(wrong, "To Do", by: Bridge.Engineer);
        await Bridge.SettleAsync();
        moved.ForEach(ticket => _told[ticket].Add(NoteKind.Unmerged));
        _touched.Add(wrong);
    }

    private async Task MarkAsync(string duplicate, string master)
    {
        Behind(duplicate).ForEach(ticket => _told[ticket].Add(NoteKind.Merged));
        Jira.Link(duplicate, master, Duplicate, Bridge.Engineer);
        Jira.SetStatus(duplicate, "Done", Duplicate, Bridge.Engineer);
        await Bridge.SettleAsync();
    }

    private List<long> Behind(string key) => [.. _sent.Keys.Where(ticket => KeyOn(ticket) == key)];
}
