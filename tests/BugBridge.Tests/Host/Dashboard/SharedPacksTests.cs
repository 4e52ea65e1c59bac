using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Host.Packs;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

public sealed class SharedPacksTests
{
    private static readonly Words English = new(CultureInfo.GetCultureInfo("en"), TimeZoneInfo.Utc);
    private static readonly Words Spanish = new(CultureInfo.GetCultureInfo("es"), TimeZoneInfo.Utc);
    private static readonly Period October = Period.Read("2026-10", SomePack.Noon, TimeZoneInfo.Utc);

    [Fact]
    public async Task A_small_pack_is_made_anew_for_every_reader()
    {
        var source = new CountedPack(IsLarge: false);
        var packs = Sharing(source);

        await FindAsync(packs);
        await FindAsync(packs);

        Assert.Equal(2, source.Made);
    }

    [Fact]
    public async Task A_large_one_is_shared_until_somebody_changed_what_it_is_made_of()
    {
        var source = new CountedPack(IsLarge: true);
        var packs = Sharing(source);

        await FindAsync(packs);
        await FindAsync(packs);
        Assert.Equal(1, source.Made);

        packs.Forget("fcr");
        await FindAsync(packs);
        Assert.Equal(2, source.Made);
    }

    [Fact]
    public async Task Each_language_and_period_has_its_own()
    {
        var source = new CountedPack(IsLarge: true);
        var packs = Sharing(source);

        await FindAsync(packs);
        await FindAsync(packs, Spanish);
        await packs.FindAsync("fcr", October.Previous, English, TestContext.Current.CancellationToken);

        Assert.Equal(3, source.Made);
        Assert.Null(await packs.FindAsync("moon", October, English, TestContext.Current.CancellationToken));
    }

    private static SharedPacks Sharing(CountedPack source) => new(new PackSources([source]), new FakeTimeProvider(A.Monday));

    private static Task<Pack?> FindAsync(SharedPacks packs, Words? words = null) =>
        packs.FindAsync("fcr", October, words ?? English, TestContext.Current.CancellationToken);

    private sealed record CountedPack(bool IsLarge) : IPackSource
    {
        public int Made { get; private set; }

        public string Name => "fcr";

        public Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
        {
            Made++;
            return Task.FromResult(SomePack.Of("text", 1) with { IsLarge = IsLarge });
        }
    }
}
