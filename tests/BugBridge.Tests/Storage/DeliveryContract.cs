using BugBridge.Core.Deliveries;
using Xunit;

namespace BugBridge.Tests.Storage;

/// <summary>What the store of packs that are to be sent must do, on any database.</summary>
public abstract class DeliveryContract : StoreContract
{
    private IDeliveryStore Deliveries => Store.Deliveries;

    [Fact]
    public async Task A_delivery_is_kept_with_its_files_until_it_arrived()
    {
        await Deliveries.AddAsync("monthly", Clock.GetUtcNow(), [Made("x")], Ending);

        var due = Assert.Single(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending));
        Assert.Equal(["a.html", "b.csv"], due.Files.Select(file => file.Name));
        Assert.Equal([1, 2, 3], due.Files[0].Content);

        await Deliveries.SettleAsync(due with { State = DeliveryState.Done }, Ending);
        Assert.Empty(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending));
        Assert.Empty(await Deliveries.UnsentAsync(10, Ending));
    }

    [Fact]
    public async Task The_same_delivery_is_made_once_and_the_mark_moves()
    {
        Assert.Null(await Deliveries.ReadMarkAsync("monthly", Ending));
        await Deliveries.AddAsync("monthly", Clock.GetUtcNow(), [Made("x")], Ending);
        await Deliveries.AddAsync("monthly", Clock.GetUtcNow().AddDays(1), [Made("x"), Made("y")], Ending);

        Assert.Equal(Clock.GetUtcNow().AddDays(1), await Deliveries.ReadMarkAsync("monthly", Ending));
        Assert.Null(await Deliveries.ReadMarkAsync("weekly", Ending));
        Assert.Equal(["x", "y"], (await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending)).Select(delivery => delivery.Stamp));
    }

    [Fact]
    public async Task What_failed_waits_for_its_time_or_for_a_person()
    {
        await Deliveries.AddAsync("monthly", Clock.GetUtcNow(), [Made("x")], Ending);
        var due = Assert.Single(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending));
        await Deliveries.SettleAsync(due with { Attempts = 1, DueAt = Clock.GetUtcNow().AddHours(1), LastError = "refused" }, Ending);

        Assert.Empty(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending));
        Assert.Equal("refused", Assert.Single(await Deliveries.UnsentAsync(10, Ending)).LastError);
        Assert.True(await Deliveries.RetryAsync(due.Id, Clock.GetUtcNow(), Ending));
        Assert.Single(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending));
        Assert.False(await Deliveries.RetryAsync(due.Id + 1, Clock.GetUtcNow(), Ending));
    }

    [Fact]
    public async Task Only_what_arrived_is_forgotten()
    {
        await Deliveries.AddAsync("monthly", Clock.GetUtcNow(), [Made("x"), Made("y")], Ending);
        var due = await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending);
        await Deliveries.SettleAsync(due[0] with { State = DeliveryState.Done }, Ending);

        Assert.Equal(0, await Deliveries.TidyAsync(Clock.GetUtcNow(), Ending));
        Assert.Equal(1, await Deliveries.TidyAsync(Clock.GetUtcNow().AddSeconds(1), Ending));
        Assert.Equal(2, Assert.Single(await Deliveries.DueAsync(Clock.GetUtcNow(), 10, Ending)).Files.Length);
    }

    private Delivery Made(string stamp) => new()
    {
        Stamp = stamp,
        Pack = "fcr",
        Period = "2026-10",
        Target = "folder:packs",
        Title = "First contact",
        Summary = "All is well",
        Files = [new DeliveryFile("b.csv", "text/csv", [4]), new DeliveryFile("a.html", "text/html", [1, 2, 3])],
        MadeAt = Clock.GetUtcNow(),
        DueAt = Clock.GetUtcNow(),
    };
}
