namespace BugBridge.Host.Configuration;

/// <summary>The setting is one of the names of the sections beside it that are of a type.</summary>
/// <param name="of">The type.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SectionNameAttribute(Type of) : Attribute
{
    /// <summary>The type.</summary>
    public Type Of => of;
}
