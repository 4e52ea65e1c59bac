using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Features.Promises;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Features.Recognition;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using BugBridge.Storage;
using BugBridge.Tests.Storage;
using BugBridge.Tests.Usability;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Host.Packs;

/// <summary>The schema of packs is made with BUGBRIDGE_WRITE_DOCUMENTS=1 like those of the settings.</summary>
public sealed class PackSchemaTests : IAsyncLifetime
{
    private const string File = "config/packs.schema.json";
    private static readonly Period November = Period.MonthOf(Noon, TimeZoneInfo.Utc);
    private static readonly ReportSettings Reports = new() { BusinessHours = { Monday = "09:00-17:00" } };
    private readonly TempDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Noon.AddDays(18));
    private BridgeStore _store = null!;

    public static TheoryData<string, string> Values => new()
    {
        { "fcr", "received" },
        { "promises", "inPeriod[0].promise.date" },
        { "promises", "inPeriod[0].fate" },
        { "promises", "standing[0].behind.tickets" },
        { "ranking", "issues[0].score.parts[0].points" },
        { "reporters", "reps[0].confirmed" },
        { "usability", "categories[0].examples[0].text" },
        { "usability", "placed[0].by" },
    };

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public void The_schema_says_what_the_classes_say()
    {
        var (path, made) = (SourceTree.PathOf(File), PackSchemaText.Make());
        Assert.DoesNotContain("$ref", made, StringComparison.Ordinal);
        if (WrittenDocuments.AreMade)
        {
            System.IO.File.WriteAllText(path, made);
        }

        Assert.Equal(made, System.IO.File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Each_packs_JSON_is_as_the_schema_says_and_has_values(string name, string path)
    {
        var json = await JsonAsync(name, Some.Settings());

        Assert.Empty(SchemaCheck.Faults(json, SchemaOf(name)));
        Assert.NotNull(path.Split('.', '[').Aggregate(json["data"], (node, step) => step.EndsWith(']') ? node![int.Parse(step.TrimEnd(']'), CultureInfo.InvariantCulture)] : node![step]));
    }

    [Fact]
    public async Task A_usability_pack_without_categories_is_as_the_schema_says() =>
        Assert.Empty(SchemaCheck.Faults(await JsonAsync("usability", new UsabilitySettings()), SchemaOf("usability")));

    [Fact]
    public async Task What_the_schema_does_not_name_is_found()
    {
        var json = await JsonAsync("promises", Some.Settings());
        json["data"]!["more"] = 1;
        json["data"]!.AsObject().Remove("count");

        Assert.Equal(["$.data.more is not in the schema", "$.data.count is missing"], SchemaCheck.Faults(json, SchemaOf("promises")));
    }

    public async ValueTask InitializeAsync()
    {
        _store = await BridgeStore.OpenAsync(_database.PatientSettings, _clock, Ending);
        await _store.Ledger.PlanAsync(
            [Seen("any")],
            Always(new Plan
            {
                Issues = [IssueState("10") with { Credit = new ReportCredit("1", "ana", Noon), ConfirmedAt = Noon }],
                Tickets = [TicketState("1", "10") with { CustomerId = "c1" }],
            }.Keep(new PromiseTold("10", new Estimate(new(2026, 11, 25), EstimateSource.DueDate), ["1"], Noon)).Keep(Some.Case("1", at: Noon))),
            Ending);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _database.Dispose();
    }

    private static JsonNode SchemaOf(string name) =>
        JsonNode.Parse(System.IO.File.ReadAllText(SourceTree.PathOf(File)))!["oneOf"]!.AsArray().Single(pack => (string)pack!["properties"]!["report"]!["const"]! == name)!;

    private async Task<JsonNode> JsonAsync(string name, UsabilitySettings usability)
    {
        var ranking = new RankingSettings();
        IPackSource source = name switch
        {
            "fcr" => new FirstContactPack(_store.FirstContact, new FirstContactSettings(), Reports, _clock),
            "promises" => new PromisesPack(new PromiseReports(_store.Promises, _store.Ranks, ranking, Reports, _clock), Reports),
            "ranking" => new RankingPack(new RankReports(_store.Ranks, ranking, _clock)),
            "reporters" => new RecognitionPack(_store.Recognition, new RecognitionSettings(), _clock),
            _ => new UsabilityPack(new UsabilityReviews(_store.Usability, _store.Cases, _store.Meetings, usability, ranking, Reports, _clock), usability, _clock),
        };
        return JsonNode.Parse(PackJson.Write(await source.MakeAsync(November, Words.For(Reports), Ending)))!;
    }
}
