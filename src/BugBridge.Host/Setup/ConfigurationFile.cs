using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Host.Configuration;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Setup;

/// <summary>
/// Writes a configuration, and its secrets into files of their own that only their owner can read. The settings file comes last and at once, so
/// whoever finds it finds all of it.
/// </summary>
/// <param name="path">The settings file.</param>
internal sealed class ConfigurationFile(string path)
{
    private const string Schema = "bugbridge.schema.json";

    private string Beside => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Writes a new one. Not to be interrupted, so it takes no token.</summary>
    /// <param name="configuration">With its secrets in it.</param>
    public async Task WriteAsync(JsonObject configuration)
    {
        PrivateFiles.CreateFolder(Beside);
        var root = new JsonObject();
        if (File.Exists(Path.Combine(Beside, Schema)))
        {
            root["$schema"] = "./" + Schema;
        }

        foreach (var (name, section) in configuration)
        {
            root[name] = section?.DeepClone();
        }

        await MoveSecretsAsync(root, SettingShape.Of(typeof(BridgeSettings)), string.Empty);
        await WriteTextAsync(root);
    }

    /// <summary>
    /// Adds secrets to what is there. They always go into their files; the settings that name the files are written only into a file that
    /// <c>init</c> made, and else returned.
    /// </summary>
    /// <returns>The settings that a person has to write, each as path and value; empty when all is done.</returns>
    public async Task<IReadOnlyList<(string Setting, string Value)>> AddAsync(IReadOnlyList<(string Setting, string Secret)> secrets)
    {
        foreach (var (setting, secret) in secrets)
        {
            await WriteSecretAsync(SecretNames.FileOf(setting), secret);
        }

        var lines = secrets.Select(one => (Setting: SecretNames.SettingOf(one.Setting), Value: SecretNames.FileOf(one.Setting))).ToList();
        if (lines.Count == 0 || !File.Exists(path) || ConfigurationText.Read(await File.ReadAllTextAsync(path)) is not { } configuration)
        {
            return lines;
        }

        foreach (var (setting, value) in lines)
        {
            Set(configuration, setting.Split(':'), value);
        }

        await WriteTextAsync(configuration);
        return [];
    }

    private async Task MoveSecretsAsync(JsonObject section, SettingShape shape, string above)
    {
        foreach (var property in shape.Properties)
        {
            if (property.IsSecret && section[property.Name] is JsonValue secret)
            {
                var file = SecretNames.FileOf(above + property.Name);
                await WriteSecretAsync(file, secret.GetValue<string>());
                var at = section.IndexOf(property.Name);
                section.RemoveAt(at);
                section.Insert(at, SecretNames.SettingOf(property.Name), file);
            }
            else if (section[property.Name] is JsonObject below && property.Shape.Kind == SettingKind.Section)
            {
                await MoveSecretsAsync(below, property.Shape, $"{above}{property.Name}:");
            }
        }
    }

    private async Task WriteSecretAsync(string file, string secret)
    {
        var whole = Path.Combine(Beside, file);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(whole)!);
        await PrivateFiles.ReplaceAsync(whole, Encoding.UTF8.GetBytes(secret + "\n"), CancellationToken.None);
    }

    private Task WriteTextAsync(JsonObject configuration) =>
        PrivateFiles.ReplaceAsync(path, Encoding.UTF8.GetBytes(ConfigurationText.Of(configuration)), CancellationToken.None);

    private static void Set(JsonObject section, ReadOnlySpan<string> setting, string value)
    {
        if (setting is [var last])
        {
            section[last] = value;
            return;
        }

        if (section[setting[0]] is not JsonObject below)
        {
            below = [];
            section[setting[0]] = below;
        }

        Set(below, setting[1..], value);
    }
}
