using System.Collections;
using System.Globalization;
using System.Text;
using BugBridge.Host.Configuration;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>The tables of <c>config/README.md</c>, made from the settings' classes.</summary>
internal static class ReadmeText
{
    /// <summary>A heading and a table for each section.</summary>
    public static string Make()
    {
        var text = new StringBuilder();
        foreach (var property in SettingShape.Of(typeof(BridgeSettings)).Properties)
        {
            Section(text, property.Name, SettingsText.Meaning(property), property.Shape);
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string path, string meaning, SettingShape shape)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {path}\n\n{meaning}\n\n| setting | type | default | meaning |\n|---|---|---|---|\n");
        var instance = Activator.CreateInstance(shape.Type)!;
        var below = new List<SettingProperty>();
        foreach (var property in shape.Properties)
        {
            if (SectionBelow(property.Shape) is not null)
            {
                below.Add(property);
            }

            if (property.Shape.Kind != SettingKind.Section)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{path}:{property.Name}` | {Type(property)} | {Default(property, instance)} | {Cell(Meaning(property))} |\n");
            }
        }

        foreach (var property in below)
        {
            var suffix = property.Shape.Kind == SettingKind.List ? ":N" : string.Empty;
            Section(text, $"{path}:{property.Name}{suffix}", SettingsText.Meaning(property), SectionBelow(property.Shape)!);
        }
    }

    private static SettingShape? SectionBelow(SettingShape shape) =>
        shape.Kind == SettingKind.Section ? shape : shape is { Kind: SettingKind.List, Item.Kind: SettingKind.Section } ? shape.Item : null;

    private static string Meaning(SettingProperty property)
    {
        var choice = property.Shape.Kind == SettingKind.Choice ? property.Shape : property.Shape.Item is { Kind: SettingKind.Choice } item ? item : null;
        var isOurs = choice?.Type.Namespace?.StartsWith("BugBridge", StringComparison.Ordinal) == true;
        return SettingsText.Meaning(property)
            + (isOurs ? string.Concat(choice!.Words.Select(word => $" `{word}`: {SettingsText.Meaning(choice!, word)}")) : string.Empty);
    }

    private static string Type(SettingProperty property) => Type(property.Shape) + (property.IsSecret ? $", secret (or `{property.Name}{SecretFiles.Suffix}`)" : string.Empty);

    private static string Type(SettingShape shape) => shape.Kind switch
    {
        SettingKind.Flag => "true or false",
        SettingKind.Whole => "whole number",
        SettingKind.Number => "number",
        SettingKind.Time => "time",
        SettingKind.Choice => string.Join(" or ", shape.Words.Select(word => $"`{word}`")),
        SettingKind.List => "list of " + (shape.Item!.Kind == SettingKind.Section ? "sections" : Type(shape.Item)),
        SettingKind.Map => "names with " + Type(shape.Item!),
        _ => "text",
    };

    private static string Default(SettingProperty property, object instance) => SettingsText.Default(property, instance) switch
    {
        null or "" => "none",
        string text => $"`{text}`",
        TimeSpan time => $"`{time:c}`",
        IDictionary { Count: > 0 } map => string.Join(", ", map.Keys.Cast<object>().Select(name => $"`{name}`: {map[name]}")),
        IEnumerable list => list.Cast<object>().Any() ? string.Join(", ", list.Cast<object>().Select(item => $"`{item}`")) : "empty",
        var value => $"`{value}`",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
