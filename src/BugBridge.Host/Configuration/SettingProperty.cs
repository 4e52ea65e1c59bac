using System.Reflection;

namespace BugBridge.Host.Configuration;

/// <summary>One setting of a section.</summary>
/// <param name="Info">The property that holds it.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record SettingProperty(PropertyInfo Info, SettingShape Shape, bool IsNullable)
{
    /// <summary>What it is called.</summary>
    public string Name => Info.Name;

    /// <summary>Whether its value must never be shown.</summary>
    public bool IsSecret => SecretSettings.IsSecret(Info);
}
