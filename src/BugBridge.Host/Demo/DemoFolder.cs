namespace BugBridge.Host.Demo;

/// <summary>Where a demo keeps its database and log: a folder of its own, removed at the end.</summary>
internal sealed class DemoFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("bugbridge-demo-").FullName;

    /// <summary>A file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
