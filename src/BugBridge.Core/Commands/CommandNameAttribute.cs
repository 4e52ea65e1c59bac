namespace BugBridge.Core.Commands;

/// <summary>The name under which commands of this kind are kept while they wait. It never changes: databases of older versions have it.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
