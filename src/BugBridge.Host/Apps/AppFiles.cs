using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace BugBridge.Host.Apps;

/// <summary>The files of an app for a helpdesk, which are built into the program, with this installation's own address in them.</summary>
internal static class AppFiles
{
    /// <summary>The version of the apps; one more with each change of what is in them.</summary>
    public const string Version = "1.0.0";

    private const string Folder = "apps/";
    private const string Pictures = ".png";

    // The same files make the same zip.
    private static readonly DateTimeOffset Packed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of an app, in the order of their paths.</summary>
    /// <param name="app">Which: the name of its folder.</param>
    /// <param name="address">Where BugBridge is reached, without a slash at its end.</param>
    public static ImmutableArray<AppFile> Of(string app, string address)
    {
        var folder = $"{Folder}{app}/";
        return
        [
            .. typeof(AppFiles).Assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(one => one.Path.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(one => one.Path, StringComparer.Ordinal)
                .Select(one => new AppFile(one.Path[folder.Length..], Filled(Read(one.Name), one.Path, address))),
        ];
    }

    /// <summary>Writes files as a zip.</summary>
    public static async Task ZipAsync(IEnumerable<AppFile> files, string path, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Packed;
                await using var stream = await entry.OpenAsync(cancellationToken);
                await stream.WriteAsync(file.Content, cancellationToken);
            }
        }

        await File.WriteAllBytesAsync(path, content.ToArray(), cancellationToken);
    }

    /// <summary>Writes files into a folder; those of the same name are replaced, others stay.</summary>
    public static async Task CopyAsync(IEnumerable<AppFile> files, string folder, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var path = Path.Combine([folder, .. file.Path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
        }
    }

    private static byte[] Filled(byte[] content, string path, string address) => path.EndsWith(Pictures, StringComparison.Ordinal)
        ? content
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content)
            .Replace("{{address}}", address, StringComparison.Ordinal)
            .Replace("{{email}}", "bugbridge@" + new Uri(address).Host, StringComparison.Ordinal)
            .Replace("{{version}}", Version, StringComparison.Ordinal));

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AppFiles).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
