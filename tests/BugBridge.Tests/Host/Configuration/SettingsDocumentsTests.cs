using Xunit;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>
/// The schema and the README say what the classes say. After a change of settings, run these tests once with BUGBRIDGE_WRITE_DOCUMENTS=1
/// in the environment: they then write both files.
/// </summary>
public sealed class SettingsDocumentsTests
{
    private const string Begin = "<!-- settings: made from the classes -->";

    [Fact]
    public void The_schema_says_what_the_classes_say() => Compare("config/bugbridge.schema.json", _ => SchemaText.Make());

    [Fact]
    public void The_README_says_what_the_classes_say() => Compare(
        "config/README.md", written => written[..(written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + "\n" + ReadmeText.Make());

    private static void Compare(string file, Func<string, string> make)
    {
        var path = SourceTree.PathOf(file);
        var written = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        var made = make(written);
        if (WrittenDocuments.AreMade)
        {
            File.WriteAllText(path, made);
        }
        else
        {
            Assert.Equal(made, written);
        }
    }
}
