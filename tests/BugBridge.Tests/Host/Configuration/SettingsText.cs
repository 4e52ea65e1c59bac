using System.Text.RegularExpressions;
using System.Xml.Linq;
using BugBridge.Host.Configuration;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>What the settings' classes say of each setting: the source of the schema and of the README's tables.</summary>
internal static partial class SettingsText
{
    private static readonly List<XElement> Members = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.xml")
        .Where(file => File.Exists(Path.ChangeExtension(file, ".dll")))
        .SelectMany(file => XDocument.Load(file).Descendants("member"))];

    private static readonly Dictionary<(string Type, string Name), string> Parameters = Members
        .SelectMany(member => member.Elements("param").Select(one => (Key: (member.Attribute("name")!.Value, one.Attribute("name")!.Value), Text: Flat(one))))
        .DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Text);

    private static readonly Dictionary<string, string> Summaries = Members
        .Where(member => member.Element("summary") is not null)
        .GroupBy(member => member.Attribute("name")!.Value, member => Flat(member.Element("summary")!), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The summary of a setting.</summary>
    public static string Meaning(SettingProperty property) => Of($"P:{property.Info.DeclaringType!.FullName}.{property.Name}");

    /// <summary>The summary of one word of a choice.</summary>
    public static string Meaning(SettingShape choice, string word) => Of($"F:{choice.Type.FullName}.{word}");

    /// <summary>The summary of any member by its id in the documentation, such as <c>T:Namespace.Type</c>; null for none.</summary>
    public static string? Find(string member) => Summaries.GetValueOrDefault(member);

    /// <summary>What a type says of one of its parameters; null for nothing.</summary>
    public static string? Parameter(Type type, string name) => Parameters.GetValueOrDefault(($"T:{type.FullName}", name));

    /// <summary>What a setting is when it is left out.</summary>
    public static object? Default(SettingProperty property, object section) => property.Info.GetValue(section);

    private static string Of(string member) =>
        Summaries.GetValueOrDefault(member) ?? throw new InvalidOperationException($"{member} has no summary.");

    private static string Flat(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
            XElement other => other.Value,
            _ => ((XText)node).Value,
        }));
        return Space().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
