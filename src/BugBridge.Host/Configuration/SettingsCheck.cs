using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Holds a configuration against the settings' classes: every unknown key and every value of a wrong kind becomes a fault; what is right
/// is gathered for binding.
/// </summary>
internal sealed class SettingsCheck(SettingsSource source)
{
    /// <summary>Settings of earlier versions, by path, with what stands in their place.</summary>
    private static readonly Dictionary<string, string> Retired = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Privacy:EraseDeletedAfter"] = "Use Privacy:EraseAfter, the wait for both deleted tickets and erased customers.",
    };

    private readonly List<SetupFault> _faults = [];
    private readonly SecretFiles _files = new(source);
    private readonly Dictionary<string, string?> _right = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong.</summary>
    public IEnumerable<SetupFault> Faults => _faults.Concat(_files.Faults);

    /// <summary>The files that hold secrets.</summary>
    public IReadOnlyCollection<SecretFile> Files => _files.Known;

    /// <summary>The settings that have faults; a secret whose file cannot be used is one, too.</summary>
    public IEnumerable<string> Wrong => _faults.Select(fault => fault.Path).Concat(_files.Faults.SelectMany(fault => new[] { fault.Path, fault.Path[..^SecretFiles.Suffix.Length] }));

    /// <summary>The values that are right, by path.</summary>
    public IReadOnlyDictionary<string, string?> Right => _right;

    /// <summary>Looks at a section and everything below it.</summary>
    public void Section(IConfiguration section, SettingShape shape)
    {
        foreach (var child in section.GetChildren())
        {
            if (shape.Find(child.Key) is { } property)
            {
                Value(child, property.Shape, property.IsNullable, property.IsSecret);
            }
            else if (SecretFiles.SecretOf(child.Key, shape) is { } secret)
            {
                FileOf(secret, child, section);
            }
            else if (string.Equals(child.Path, SerilogSection.Name, StringComparison.OrdinalIgnoreCase))
            {
                _faults.AddRange(SerilogCheck.Faults(child));
            }
            else if (!string.Equals(child.Path, "$schema", StringComparison.Ordinal))
            {
                Unknown(child, shape);
            }
        }
    }

    /// <summary>An empty path is no file, as an empty text is no secret.</summary>
    private void FileOf(SettingProperty secret, IConfigurationSection file, IConfiguration section)
    {
        if (file.GetChildren().Any())
        {
            Scalar(file, secret.Shape, isNullable: true, isSecret: false);
        }
        else if (!string.IsNullOrEmpty(file.Value) && !string.IsNullOrEmpty(section[secret.Name]))
        {
            _files.GivenTwice(file.Path);
        }
        else if (!string.IsNullOrEmpty(file.Value) && _files.Read(file.Path, file.Value) is { } value)
        {
            _right[file.Path[..^SecretFiles.Suffix.Length]] = value;
        }
    }

    private void Value(IConfigurationSection value, SettingShape shape, bool isNullable, bool isSecret)
    {
        switch (shape.Kind)
        {
            case SettingKind.Section when IsGroup(value):
                Section(value, shape);
                break;
            case SettingKind.List when IsGroup(value) && value.GetChildren().All(child => child.Key.All(char.IsAsciiDigit)):
            case SettingKind.Map when IsGroup(value):
                foreach (var child in value.GetChildren())
                {
                    Value(child, shape.Item!, isNullable: false, isSecret);
                }

                break;
            default:
                Scalar(value, shape, isNullable, isSecret);
                break;
        }
    }

    /// <summary>An empty object comes as null, and an empty list as an empty text.</summary>
    private static bool IsGroup(IConfigurationSection value) => string.IsNullOrEmpty(value.Value);

    private void Scalar(IConfigurationSection value, SettingShape shape, bool isNullable, bool isSecret)
    {
        var isOne = !value.GetChildren().Any();
        if (isOne && (value.Value is { } text ? SettingText.Fits(shape, text) : isNullable))
        {
            _right[value.Path] = value.Value;
            return;
        }

        var expected = SettingText.Expected(shape);
        var meant = isOne && shape.Kind == SettingKind.Choice ? NearMiss.Of(value.Value ?? string.Empty, shape.Words) : null;
        _faults.Add(new SetupFault(
            value.Path,
            $"{(isOne ? Shown(value.Value, isSecret) : "It has settings below it, and")} is not {expected}{From(value)}.",
            meant is null ? $"Use {expected}." : $"Did you mean {meant}?"));
    }

    private static string Shown(string? value, bool isSecret) => value is null ? "null" : isSecret ? "The value" : $"'{value}'";

    private void Unknown(IConfigurationSection child, SettingShape shape)
    {
        if (Retired.TryGetValue(child.Path, out var instead))
        {
            _faults.Add(new SetupFault(child.Path, $"This setting no longer exists{From(child)}.", instead));
            return;
        }

        List<string> names = [.. shape.Properties.Select(property => property.Name)];
        var files = shape.Properties.Where(property => property.IsSecret).Select(property => property.Name + SecretFiles.Suffix);
        if (shape.Type == typeof(BridgeSettings))
        {
            names.Add(SerilogSection.Name);
        }

        var meant = NearMiss.Of(child.Key, [.. names, .. files]);
        _faults.Add(new SetupFault(
            child.Path,
            $"There is no such setting{From(child)}.",
            meant is null ? $"Remove it; use one of {string.Join(", ", names)}." : $"Did you mean {meant}?"));
    }

    private string From(IConfigurationSection value) => source.VariableFor(value.Path) is { } name ? $" (environment variable {name})" : string.Empty;
}
