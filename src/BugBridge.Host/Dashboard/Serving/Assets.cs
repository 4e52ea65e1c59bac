using System.Collections.Frozen;
using System.Security.Cryptography;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>
/// The style sheets and scripts in <c>Dashboard/Assets</c>, which are built into the program. Their addresses carry a fingerprint of what is in
/// them, so that browsers may keep them for ever.
/// </summary>
internal sealed class Assets
{
    private const string Folder = "assets/";

    private readonly FrozenDictionary<string, string> _addresses;
    private readonly FrozenDictionary<string, (byte[] Content, string Type)> _files;

    public Assets()
    {
        var all = typeof(Assets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Name: name[Folder.Length..], Content: Read(name)))
            .Select(one => (one.Name, one.Content, Address: AddressOf(one.Name, one.Content)))
            .ToList();
        _addresses = all.ToFrozenDictionary(one => one.Name, one => one.Address, StringComparer.Ordinal);
        _files = all.ToFrozenDictionary(one => one.Address, one => (one.Content, TypeOf(one.Name)), StringComparer.Ordinal);
    }

    /// <summary>The address of a file.</summary>
    /// <param name="name">As it is called in the folder: <c>dashboard.css</c>.</param>
    public string this[string name] => _addresses[name];

    /// <summary>Serves them, to everybody: the sign-in page needs them too.</summary>
    public void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!_files.TryGetValue("/assets/" + name, out var file))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, file.Type);
    }).AllowAnonymous();

    private static string AddressOf(string name, byte[] content) =>
        $"/assets/{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}{Path.GetExtension(name)}";

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static byte[] Read(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
