using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IOutcomeView"/> promises.</summary>
public abstract class OutcomeContract : StoreContract
{
    private static readonly CommandOutcome Waiting = new("7", "n1/1", CommandResult.Waiting, null, Noon);

    [Fact]
    public async Task An_outcome_is_found_with_its_command_and_the_last_one_stands()
    {
        var joined = Waiting with { Result = CommandResult.Joined, Text = "ENG-12: this ticket now stands behind this issue.", At = Noon.AddMinutes(5) };
        await HoldAsync(Plan.Nothing.Keep(Waiting));
        await HoldAsync(Plan.Nothing.Keep(joined));

        Assert.Equal(joined, await FindAsync("7", "n1/1"));
        Assert.Null(await FindAsync("7", "n1/0"));
        Assert.Null(await FindAsync("8", "n1/1"));
    }

    [Fact]
    public async Task It_is_forgotten_with_its_ticket()
    {
        await HoldAsync(Plan.Nothing.Keep(Waiting, Waiting with { TicketId = "8" }));

        await HoldAsync(Plan.Nothing.Keep(new TicketErasure("7", "https://desk.example/tickets/7", [], null)));

        Assert.Null(await FindAsync("7", "n1/1"));
        Assert.NotNull(await FindAsync("8", "n1/1"));
    }

    private Task<CommandOutcome?> FindAsync(string ticketId, string cause) => Store.Outcomes.FindAsync(ticketId, cause, Ending);
}
