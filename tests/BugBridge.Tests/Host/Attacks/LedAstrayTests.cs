using System.Globalization;
using BugBridge.Core.Sync.Journal;
using BugBridge.Sandbox.Files;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A remote that was broken into leads those who trust it to other places, for a file: nothing is fetched there, and the reps are told.</summary>
public sealed class LedAstrayTests : Journey
{
    public static TheoryData<string> Addresses { get; } =
    [
        "http://169.254.169.254/latest/meta-data/iam/security-credentials/",
        "http://[::ffff:169.254.169.254]/latest/meta-data/",
        "http://10.0.0.1/",
        "https://evil.example/files/1",
        "http://metadata.google.internal/computeMetadata/v1/",
        "ftp://127.0.0.1/files/1",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task From_a_helpdesk(string address)
    {
        await StartAsync(Led(address));
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the log.", [("trace.txt", "text/plain", HeldFile.Of("page 1"u8))], "bug");
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issue(KeyOn(ticket)).Files);
        await AssertToldAsync(ticket, "trace.txt", Place(address));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task From_Jira(string address)
    {
        await StartAsync(Led(address));
        var (ticket, key) = await FiledAsync();
        Jira.Attach(key, "answer.txt", "text/plain", HeldFile.Of("It is the driver."u8));
        Jira.Comment(key, "See answer.txt");
        await Bridge.SettleAsync();

        Assert.All(Helpdesk.Ticket(ticket).Comments, comment => Assert.Empty(comment.Attachments));
        await AssertToldAsync(ticket, "The engineers' file answer.txt", Place(address));
    }

    [Fact]
    public async Task To_a_place_that_the_operator_lists_all_the_same()
    {
        await StartAsync(Led("http://localhost.:1/files/1") with
        {
            Settings = settings =>
            {
                settings.Helpdesk.Zendesk.FileHosts = ["localhost."];
                settings.Sync.GiveUpAfter = TimeSpan.FromMinutes(1);
            },
        });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the log.", [("trace.txt", "text/plain", HeldFile.Of("page 1"u8))], "bug");
        await Bridge.UntilAsync(async () => (await FileEntryAsync(ticket))?.LastError is not null, "the file is tried");

        Assert.Contains("could not be reached", (await FileEntryAsync(ticket))!.LastError, StringComparison.Ordinal);
        await Bridge.Journal.DiscardAsync([(await FileEntryAsync(ticket))!.Id], Bridge.Token);
    }

    private static JourneyOptions Led(string address) => new() { Sandbox = options => options with { Files = new() { Address = _ => address } } };

    private static string Place(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    private async Task AssertToldAsync(long ticket, string words, string place)
    {
        var note = NoteWith(ticket, words);
        Assert.Contains("was not downloaded", note, StringComparison.Ordinal);
        Assert.Contains(place, note, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await SetAsideAsync()).Attempts);
    }

    private async Task<JournalEntry?> FileEntryAsync(long ticket) => (await Bridge.Journal.ListAsync([], 100, Bridge.Token))
        .FirstOrDefault(entry => entry.Action.MovesFile && entry.Action.Lane.Id == ticket.ToString(CultureInfo.InvariantCulture));
}
