using System.Text.Json;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Host;
using BugBridge.Tests.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Usability;

public sealed class CategoriesFileTests
{
    [Fact]
    public void The_shipped_file_has_no_faults_and_about_eight_categories()
    {
        var (categories, faults) = CategoriesFile.Read(SourceTree.PathOf("config/usability-categories.json"));

        Assert.Empty(faults);
        Assert.Equal(8, categories!.All.Length);
        Assert.All(categories.All, category => Assert.True(category.Phrases.Length >= 15));
    }

    [Fact]
    public void The_schema_knows_the_keys_that_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("config/usability-categories.schema.json")));
        var root = schema.RootElement.GetProperty("properties");

        Assert.Equal(["$schema", "usabilityTickets", "categories"], Names(root));
        Assert.Equal(["tags", "forms", "fields"], Names(root.GetProperty("usabilityTickets").GetProperty("properties")));
        Assert.Equal(["id", "name", "tags", "fields", "phrases"], Names(root.GetProperty("categories").GetProperty("items").GetProperty("properties")));
    }

    [Fact]
    public void All_faults_are_told_at_once_with_their_paths()
    {
        var (_, faults) = CategoriesFile.Parse("""
            {
              "usabilityTicket": {},
              "categories": [
                { "id": "a", "name": "A", "phrases": ["where is", "Dónde está"], "tags": ["x"] },
                { "id": "a", "name": "B", "phrases": ["where is it", "ok"], "tags": ["X"], "fields": { "Area": ["Menu"] } },
                { "id": "c", "phrases": ["DONDE ESTA"], "fields": { "area": ["menu"], "Empty": [] }, "phrase": [] },
                { "id": "Bad Id", "name": " ", "phrases": 3 },
                { "id": "e", "name": "E", "phrases": ["...", 4] },
                7
              ]
            }
            """);

        var told = faults.ToDictionary(fault => fault.Path, fault => $"{fault.Problem} {fault.Remedy}", StringComparer.Ordinal);
        Assert.Contains("Did you mean usabilityTickets?", told["usabilityTicket"], StringComparison.Ordinal);
        Assert.Contains("id of categories[0]", told["categories[1].id"], StringComparison.Ordinal);
        Assert.Contains("claimed by categories[0].tags[0]", told["categories[1].tags[0]"], StringComparison.Ordinal);
        Assert.Contains("contains 'where is' (categories[0].phrases[0])", told["categories[1].phrases[0]"], StringComparison.Ordinal);
        Assert.Contains("has no name", told["categories[2].name"], StringComparison.Ordinal);
        Assert.Contains("the same as", told.Single(fault => fault.Key is "categories[2].phrases[0]" or "categories[0].phrases[1]").Value, StringComparison.Ordinal);
        Assert.Contains("claimed by categories[1].fields.Area[0]", told["categories[2].fields.area[0]"], StringComparison.Ordinal);
        Assert.Contains("can never match", told["categories[2].fields.Empty"], StringComparison.Ordinal);
        Assert.Contains("Did you mean phrases?", told["categories[2].phrase"], StringComparison.Ordinal);
        Assert.Contains("cannot be an id", told["categories[3].id"], StringComparison.Ordinal);
        Assert.Contains("has no name", told["categories[3].name"], StringComparison.Ordinal);
        Assert.Contains("not a list", told["categories[3].phrases"], StringComparison.Ordinal);
        Assert.Contains("Nothing can ever match it", told["categories[3]"], StringComparison.Ordinal);
        Assert.Contains("no word", told["categories[4].phrases[0]"], StringComparison.Ordinal);
        Assert.Contains("not a text", told["categories[4].phrases[1]"], StringComparison.Ordinal);
        Assert.Contains("not an object", told["categories[5]"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "There is no category")]
    [InlineData("""{"categories": [{ "id": "a", "name": "A", "phrases": ["x y"] }]}""", "Nothing says which tickets")]
    [InlineData("""{"categories": [{ "id": "a", "id": "b", "name": "A", "tags": ["x"] }]}""", "there twice")]
    public void A_file_that_is_wrong_as_a_whole_says_so(string json, string problem) =>
        Assert.Contains(CategoriesFile.Parse(json).Faults, fault => fault.Problem.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void The_file_is_looked_for_beside_the_settings_and_its_faults_keep_the_program_from_starting()
    {
        using var file = new SettingsFile();
        var (without, none) = file.Read();
        File.WriteAllText(Path.Combine(file.Folder, "usability-categories.json"), """{ "categories": [{ "id": "a", "tags": ["x"] }] }""");
        var (_, faults) = file.Read();
        File.WriteAllText(Path.Combine(file.Folder, "usability-categories.json"), """{ "categories": [{ "id": "a", "name": "A", "tags": ["x"] }] }""");
        var (with, mended) = file.Read();

        Assert.Empty(none);
        Assert.Null(without.Usability.Defined);
        Assert.EndsWith("usability-categories.json categories[0].name", Assert.Single(faults).Path, StringComparison.Ordinal);
        Assert.Empty(mended);
        Assert.Equal("a", Assert.Single(with.Usability.Defined!.All).Id);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
