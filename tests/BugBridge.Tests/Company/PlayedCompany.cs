using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Journeys;
using BugBridge.Tests.Usability;
using Xunit;

namespace BugBridge.Tests.Company;

/// <summary>
/// The company of <see cref="CompanyTruth"/>, played at the helpdesk and in Jira with the real bridge between them, day by day, until 4 December at noon. Each
/// customer writes about something else. What people do: <c>asks</c>, <c>calls</c>, <c>begins</c> (a rep does), <c>follows</c> (the ticket of the row before), <c>again</c> (what the row before asked); <c>rita</c>,
/// <c>acks</c> and <c>hurries</c> (both at once), <c>bot</c>, <c>lee</c>, <c>writes</c>, <c>thanks</c>, <c>copy</c> (who writes what); <c>otto-takes</c>, <c>lee-takes</c>, <c>lee-leaves</c>; <c>solves</c>, <c>opens</c>,
/// <c>closes</c>, <c>deletes</c>, <c>spam</c>, <c>merges</c> (into the first row's ticket); <c>bug</c>, <c>joins</c> (the issue of the row before).
/// </summary>
public sealed class PlayedCompany : IAsyncLifetime
{
    private static readonly DateTimeOffset October31 = new(2026, 10, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<int, long> _tickets = [];
    private readonly Dictionary<string, long> _people = [];
    private JourneyBridge? _bridge;
    private FirstContactSettings _settings = new();

    internal JourneyBridge Bridge => _bridge!;

    internal FirstContactRule Rule => new(_settings);

    public async ValueTask InitializeAsync()
    {
        _bridge = await JourneyBridge.StartAsync(new JourneyOptions { Settings = Set }, TestContext.Current.CancellationToken);
        _people["rita"] = Bridge.Rep;
        _people["otto"] = Bridge.Helpdesk.AddRep("Otto (support)");
        _people["lee"] = Bridge.Helpdesk.AddRep("Lee, who left");
        _people["bot"] = Bridge.Helpdesk.AddRep("Answer Bot");
        _people["copy"] = Bridge.Helpdesk.AddCustomer("Somebody in copy");
        foreach (var (day, deeds) in Deeds())
        {
            Skip(day);
            deeds.ForEach(deed => deed());
            await Bridge.SettleAsync();
        }

        Skip(34.5);
        await Bridge.PollAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_bridge is not null)
        {
            await _bridge.DisposeAsync();
        }
    }

    /// <summary>The id of a row's ticket.</summary>
    internal string IdOf(CompanyRow row) => _tickets[CompanyTruth.Rows.IndexOf(row)].ToString(CultureInfo.InvariantCulture);

    /// <summary>What the bridge holds of a row's ticket.</summary>
    internal async Task<TicketState> HeldAsync(CompanyRow row) => Assert.IsType<TicketState>(await Bridge.View.FindTicketAsync(IdOf(row), Bridge.Token));

    private void Set(BridgeSettings settings)
    {
        settings.Reports.TimeZone = "Europe/Berlin";
        settings.FirstContact.IgnoreAuthors.Add("Answer Bot");
        settings.Usability.Use(Some.Categories);
        _settings = settings.FirstContact;
    }

    private void Skip(double day)
    {
        var moment = October31.AddDays(day);
        if (moment > Bridge.Clock.GetUtcNow())
        {
            Bridge.Clock.Skip(moment - Bridge.Clock.GetUtcNow());
        }
    }

    /// <summary>All that happens, day by day; what stands in one story stays in its order.</summary>
    private IEnumerable<(double Day, List<Action> Deeds)> Deeds()
    {
        var told = CompanyTruth.Rows.SelectMany((row, at) => row.Story.Split(' ').Select(step => step.Split('@') is [var deed, var day]
            ? (Day: double.Parse(day, CultureInfo.InvariantCulture), Deed: (Action)(() => Do(row, at, deed)))
            : throw new FormatException($"'{step}' is not DEED@DAY.")));
        return told.Concat(Engineering()).GroupBy(step => step.Day).OrderBy(group => group.Key).Select(group => (group.Key, group.Select(step => step.Deed).ToList()));
    }

    /// <summary>
    /// The bug is begun, promised for the 15th, moved to the 22nd, and done on the 20th; the other one is promised for the 10th, and nothing happens. It is
    /// done a quarter of an hour later in the day than it was moved, so that the days between are whole however long each thing took.
    /// </summary>
    private IEnumerable<(double Day, Action Deed)> Engineering() =>
    [
        (6.5, () => Bridge.Jira.SetStatus(KeyOf("bug"), "In Progress")),
        (7.5, () => Bridge.Jira.SetDueDate(KeyOf("bug"), new DateOnly(2026, 11, 15))),
        (8.5, () => Bridge.Jira.SetDueDate(KeyOf("bug that waits"), new DateOnly(2026, 11, 10))),
        (9.5, () => Bridge.Jira.SetDueDate(KeyOf("bug"), new DateOnly(2026, 11, 22))),
        (19.51, () => Bridge.Jira.SetStatus(KeyOf("bug"), "Done", "Done")),
    ];

    private void Do(CompanyRow row, int at, string deed)
    {
        var (helpdesk, ticket) = (Bridge.Helpdesk, _tickets.GetValueOrDefault(at));
        switch (deed)
        {
            case "asks":
                _tickets[at] = helpdesk.FileTicket(CustomerOf(at), row.Class, About(row), row.Tags);
                break;
            case "calls":
                _tickets[at] = helpdesk.FileForCustomer(Bridge.Rep, CustomerOf(at), "voice", row.Class, About(row));
                break;
            case "begins":
                _tickets[at] = helpdesk.FileForCustomer(Bridge.Rep, CustomerOf(at), "web", row.Class, About(row));
                break;
            case "follows":
                _tickets[at] = helpdesk.FollowUp(_tickets[at - 1], helpdesk.Ticket(_tickets[at - 1]).RequesterId, "One more thing, about something else: " + row.Class);
                break;
            case "again":
                _tickets[at] = helpdesk.FileTicket(helpdesk.Ticket(_tickets[at - 1]).RequesterId, CompanyTruth.Rows[at - 1].Class, About(CompanyTruth.Rows[at - 1]));
                break;
            case "acks" or "hurries":
                // Within seconds; what several tickets get in the same words is an acknowledgement.
                Bridge.Clock.Skip(TimeSpan.FromSeconds(3));
                helpdesk.Reply(ticket, Bridge.Rep, deed == "acks" ? "We have got your message and will come back to you." : "Press the green button.");
                break;
            case "rita" or "bot" or "lee":
                helpdesk.Reply(ticket, _people[deed], "Like this: see the manual.");
                break;
            case "writes" or "thanks":
                helpdesk.Reply(ticket, helpdesk.Ticket(ticket).RequesterId, deed == "thanks" ? "Thank you!" : "It still does not work.");
                break;
            case "copy":
                helpdesk.Reply(ticket, _people["copy"], "I would like to know that, too.");
                break;
            case "otto-takes" or "lee-takes":
                helpdesk.Assign(ticket, _people[deed[..deed.IndexOf('-', StringComparison.Ordinal)]]);
                break;
            case "lee-leaves":
                helpdesk.Downgrade(_people["lee"]);
                break;
            case "spam":
                helpdesk.Tag(ticket, "spam");
                break;
            case "merges":
                helpdesk.Merge(ticket, _tickets[0]);
                break;
            case "bug":
                helpdesk.Note(ticket, "/bug", Bridge.Rep);
                break;
            case "joins":
                helpdesk.Note(ticket, $"/bug {KeyOf(at - 1)}", _people["otto"]);
                break;
            default:
                helpdesk.SetStatus(ticket, StatusOf(deed));
                break;
        }
    }

    private static string StatusOf(string deed) => deed switch
    {
        "solves" => "solved",
        "opens" => "open",
        "closes" => "closed",
        "deletes" => "deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Nobody knows how to do that."),
    };

    /// <summary>Half of the customers belong to the company's one account.</summary>
    private long CustomerOf(int at) => Bridge.Helpdesk.AddCustomer(FormattableString.Invariant($"Customer {at + 1}"), organizationId: at % 2 == 0 ? Bridge.Account : null);

    private static string About(CompanyRow row) => $"This is about “{row.Class}”, and about nothing else.";

    private string KeyOf(string row) => KeyOf(CompanyTruth.Rows.IndexOf(CompanyTruth.Rows.Single(one => one.Class == row)));

    private string KeyOf(int at) => Bridge.Helpdesk.Ticket(_tickets[at]).Fields[Bridge.Helpdesk.IssueField].GetString()!;
}
