using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// Comments that other programs mark as service projects mark internal ones, of which Jira tells nobody, and which not every read of Jira shows: whichever
/// reads find them, and in whatever order, they are told never or once, and withdrawn once.
/// </summary>
public sealed class MarkedCommentJourneyTests : Journey
{
    public static TheoryData<JiraEdition, int> Orders()
    {
        var orders = new TheoryData<JiraEdition, int>();
        foreach (var (edition, seed) in Enum.GetValues<JiraEdition>().SelectMany(edition => Enumerable.Range(1, 4).Select(seed => (edition, seed))))
        {
            orders.Add(edition, seed);
        }

        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Whichever_reads_find_a_marked_comment_it_is_told_and_withdrawn_the_same(JiraEdition edition, int seed)
    {
        await StartAsync(new JourneyOptions { Sandbox = options => options with { Jira = options.Jira with { Edition = edition } } });
        var random = new Random(seed);
        var (ticket, key) = await FiledAsync();
        Hears(random.Next(2) == 0);
        var marked = Jira.Comment(key, "The key of the vault is under the mat.", isInternal: true);
        var open = Jira.Comment(key, "It is in the shared library.");
        await ReadAsync(random, key, times: 5);

        Jira.MarkInternal(key, open);
        await ReadAsync(random, key, times: 5);

        // What was marked without a word is found when nothing is remembered of it, if not before.
        await Bridge.RestartAsync();
        await ReadAsync(random, key, times: 3);
        await Bridge.ReconcileAsync();
        Assert.NotEqual(marked, open);
        NoNoteWith(ticket, "vault");
        NoteWith(ticket, "It is in the shared library.");
        Assert.Single(NotesOn(ticket).SelectMany(note => note.Split("no longer visible to everybody").Skip(1)));
    }

    /// <summary>Some reads of the issue: by a webhook, by a poll, with all others at once, by a rep's command; or the program stops and begins anew.</summary>
    private async Task ReadAsync(Random random, string key, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Bridge.Clock.Skip(TimeSpan.FromSeconds(random.Next(1, 120)));
            switch (random.Next(6))
            {
                case 0:
                    Hears(true);
                    Jira.SetPriority(key, random.Next(2) == 0 ? "High" : "Low");
                    await Bridge.SettleAsync();
                    break;
                case 1:
                    Hears(false);
                    Jira.Label(key, $"label-{random.Next(1000)}");
                    await Bridge.PollAsync();
                    break;
                case 2:
                    await Bridge.PollAsync();
                    break;
                case 3:
                    await JoinedAsync(key);
                    break;
                case 4:
                    await Bridge.RestartAsync();
                    break;
                default:
                    await Bridge.ReconcileAsync();
                    break;
            }
        }
    }

    private void Hears(bool webhooks) => Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = webhooks ? 0 : 1 };
}
