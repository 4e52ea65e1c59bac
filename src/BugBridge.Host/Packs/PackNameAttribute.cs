namespace BugBridge.Host.Packs;

/// <summary>What an <see cref="IPackSource"/> is called, so that its name is known before anything is made.</summary>
/// <param name="name">As on the command line and in addresses.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PackNameAttribute(string name) : Attribute
{
    /// <summary>As on the command line and in addresses.</summary>
    public string Name => name;
}
