using System.Collections;
using System.Reflection;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Which settings are secret. They are known by their names rather than by a mark, so that a new one is guarded without anybody having
/// to remember it.
/// </summary>
internal static class SecretSettings
{
    private static readonly string[] Endings = ["Token", "Secret", "Password", "ApiKey", "ConnectionString", "WebhookUrl"];

    /// <summary>Whether the setting's value must never be shown.</summary>
    public static bool IsSecret(PropertyInfo setting) =>
        setting.PropertyType == typeof(string) && Endings.Any(ending => setting.Name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The values of all secrets that are set, in a section and whatever is below it.</summary>
    public static IEnumerable<string> ValuesIn(object section) =>
        SettingShape.Of(section.GetType()).Properties.SelectMany(property => Values(property, property.Info.GetValue(section)));

    private static IEnumerable<string> Values(SettingProperty property, object? value) => value switch
    {
        string text => property.IsSecret && text.Length > 0 ? [text] : [],
        IEnumerable items when property.Shape is { Kind: SettingKind.List, Item.Kind: SettingKind.Section } =>
            items.Cast<object>().SelectMany(ValuesIn),
        not null when property.Shape.Kind == SettingKind.Section => ValuesIn(value),
        _ => [],
    };
}
