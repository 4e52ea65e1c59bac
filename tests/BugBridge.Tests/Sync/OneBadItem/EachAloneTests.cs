using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Whether it is many items that are bad, or the remote that is ill.</summary>
public sealed class EachAloneTests
{
    private readonly HashSet<string> _bad = new(StringComparer.Ordinal);
    private readonly Witness _witness;
    private bool _knowsTheBridge = true;

    public EachAloneTests() => _witness = new Witness(async (id, _) => await ReadAsync(id) is not null, _ => _knowsTheBridge ? Task.CompletedTask : throw Failure());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public async Task Many_bad_items_in_a_row_do_not_stop_a_page_while_what_could_be_read_before_can_be_read(int bad)
    {
        _witness.Saw("good");
        _bad.UnionWith(Ids(bad));
        var alone = new EachAlone(_witness, Token);

        var read = await PageAsync(alone, [.. Ids(bad), "last"]);

        Assert.Equal(["last"], read);
        Assert.Equal(Ids(bad), alone.Unread.Select(unread => unread.Id));
    }

    [Fact]
    public async Task The_same_holds_for_items_that_are_read_with_one_call()
    {
        _witness.Saw("good");
        _bad.UnionWith(Ids(8));
        var alone = new EachAlone(_witness, Token);

        var read = await alone.TogetherAsync<string>([.. Ids(8), "last"], async ids => await Task.WhenAll(ids.Select(ReadAsync)));

        Assert.Equal(["last"], read);
        Assert.Equal(Ids(8), alone.Unread.Select(unread => unread.Id));
    }

    [Fact]
    public async Task When_what_could_be_read_before_fails_too_it_is_the_remote()
    {
        _witness.Saw("good");
        _bad.UnionWith([.. Ids(10), "good"]);

        await Assert.ThrowsAsync<RemoteException>(() => PageAsync(new EachAlone(_witness, Token), Ids(10)));
    }

    [Fact]
    public async Task It_is_not_the_remote_when_one_that_could_be_read_went_bad_and_another_did_not()
    {
        _witness.Saw("good");
        _witness.Saw("went bad");
        _bad.UnionWith([.. Ids(10), "went bad"]);

        Assert.Empty(await PageAsync(new EachAlone(_witness, Token), Ids(10)));
    }

    [Fact]
    public async Task When_the_remote_does_not_know_the_bridge_any_more_it_is_the_remote()
    {
        _witness.Saw("good");
        _bad.UnionWith(Ids(10));
        _knowsTheBridge = false;

        await Assert.ThrowsAsync<RemoteException>(() => PageAsync(new EachAlone(_witness, Token), Ids(10)));
    }

    [Theory]
    [InlineData(EachAlone.MostUnwitnessed - 1, false)]
    [InlineData(EachAlone.MostUnwitnessed, true)]
    public async Task While_nothing_was_read_yet_some_may_fail_and_then_it_is_the_remote(int bad, bool isRemote)
    {
        _bad.UnionWith(Ids(bad));
        var page = PageAsync(new EachAlone(_witness, Token), [.. Ids(bad), "last"]);

        if (isRemote)
        {
            await Assert.ThrowsAsync<RemoteException>(() => page);
        }
        else
        {
            Assert.Equal(["last"], await page);
        }
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(1, count).Select(number => $"bad {number}")];

    private static RemoteException Failure() => new(Remote.Helpdesk, RemoteFailureKind.TryLater, "It answered 500.");

    private static async Task<List<string>> PageAsync(EachAlone alone, string[] ids, Func<string, Task<string?>> read)
    {
        var found = new List<string>();
        foreach (var id in ids)
        {
            if (await alone.ReadAsync(id, () => read(id)) is { } item)
            {
                found.Add(item);
            }
        }

        return found;
    }

    private Task<List<string>> PageAsync(EachAlone alone, string[] ids) => PageAsync(alone, ids, async id => await ReadAsync(id));

    private Task<string> ReadAsync(string id) => _bad.Contains(id) ? Task.FromException<string>(Failure()) : Task.FromResult(id);
}
