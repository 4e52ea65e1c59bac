using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace BugBridge.Host.Configuration;

/// <summary>What a setting may hold, read from the settings' classes: for checking a configuration, and for its schema and its README.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The type in the classes, without its nullability.</param>
internal sealed record SettingShape(SettingKind Kind, Type Type)
{
    private static readonly ConcurrentDictionary<Type, SettingShape> Known = new();

    /// <summary>The shape of a list's or map's items; null for other kinds.</summary>
    public SettingShape? Item { get; private init; }

    /// <summary>The words of a choice; empty for other kinds.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>The settings of a section; empty for other kinds.</summary>
    public ImmutableArray<SettingProperty> Properties { get; private init; } = [];

    /// <summary>The shape of a type.</summary>
    /// <exception cref="NotSupportedException">No setting can have this type.</exception>
    public static SettingShape Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>The setting of that name, case ignored, or null.</summary>
    public SettingProperty? Find(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private static SettingShape Read(Type type) => type switch
    {
        _ when type == typeof(string) => new SettingShape(SettingKind.Text, type),
        _ when type == typeof(bool) => new SettingShape(SettingKind.Flag, type),
        _ when type == typeof(int) || type == typeof(long) => new SettingShape(SettingKind.Whole, type),
        _ when type == typeof(double) || type == typeof(decimal) => new SettingShape(SettingKind.Number, type),
        _ when type == typeof(TimeSpan) => new SettingShape(SettingKind.Time, type),
        { IsEnum: true } => new SettingShape(SettingKind.Choice, type) { Words = [.. Enum.GetNames(type)] },
        _ when MapItem(type) is { } item => new SettingShape(SettingKind.Map, type) { Item = Of(item) },
        _ when ListItem(type) is { } item => new SettingShape(SettingKind.List, type) { Item = Of(item) },
        { IsClass: true } when type.GetConstructor(Type.EmptyTypes) is not null =>
            new SettingShape(SettingKind.Section, type) { Properties = PropertiesOf(type) },
        _ => throw new NotSupportedException($"A setting cannot be of type {type}."),
    };

    private static Type? MapItem(Type type) =>
        type.GenericTypeArguments is [var key, var item] && key == typeof(string)
            && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, item))
            ? item
            : null;

    private static Type? ListItem(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.GenericTypeArguments is [var item] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) ? item
        : null;

    private static ImmutableArray<SettingProperty> PropertiesOf(Type section)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. section.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true })
                .OrderBy(property => property.MetadataToken)
                .Select(property => new SettingProperty(
                    property,
                    ShapeOf(property),
                    nullability.Create(property).WriteState == NullabilityState.Nullable)),
        ];
    }

    private static SettingShape ShapeOf(PropertyInfo setting) => setting.GetCustomAttribute<SectionNameAttribute>() is { } named
        ? new SettingShape(SettingKind.Choice, setting.PropertyType) { Words = [.. SectionsOf(setting.DeclaringType!, named.Of)] }
        : Of(Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType);

    private static IEnumerable<string> SectionsOf(Type beside, Type type) => beside.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType.IsAssignableTo(type)).OrderBy(property => property.MetadataToken).Select(property => property.Name);
}
