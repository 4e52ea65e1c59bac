using System.Text.RegularExpressions;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Host.Configuration;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace BugBridge.Tests.Host.Setup;

/// <summary>The files with which BugBridge is run as a service name only what there is.</summary>
public sealed partial class DeploymentTests
{
    private static readonly YamlMappingNode Compose = ReadCompose();
    private static readonly string Unit = Read("config/bugbridge.service");
    private static readonly string Dockerfile = Read("Dockerfile");

    public static TheoryData<string> Settings => [.. new[] { "config/compose.yaml", "config/bugbridge.service", "Dockerfile" }.SelectMany(file => Variables().Matches(Read(file))).Select(found => found.Value).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_variable_is_a_setting(string variable)
    {
        var shape = SettingShape.Of(typeof(BridgeSettings));
        var parts = variable.Split("__")[1..];
        foreach (var section in parts[..^1])
        {
            shape = Assert.IsType<SettingProperty>(shape.Find(section)).Shape;
        }

        Assert.True(shape.Find(parts[^1]) is not null || SecretFiles.SecretOf(parts[^1], shape) is not null, $"There is no setting {variable}.");
    }

    [Fact]
    public void The_container_mounts_every_secret_that_it_names()
    {
        var services = Map(Compose, "services").Children.Values.Select(Map).ToList();
        var mounted = services.SelectMany(service => Texts(service, "secrets")).ToList();
        var declared = Map(Compose, "secrets").Children.ToDictionary(one => Text(one.Key), one => Text(Map(one.Value)["file"]));
        var named = services.SelectMany(service => Map(service, "environment").Children).Select(one => Text(one.Value)).Where(value => value.StartsWith("/run/secrets/", StringComparison.Ordinal)).Select(value => value["/run/secrets/".Length..]).ToList();

        Assert.Equal(mounted, named);
        Assert.Equal(mounted, declared.Keys);
        Assert.All(declared, secret => Assert.Equal($"./{BugBridge.Host.Setup.SecretNames.Folder}/{secret.Key}", secret.Value));
    }

    [Fact]
    public void The_container_keeps_what_the_image_keeps()
    {
        var volumes = Texts(Service(), "volumes").Select(volume => volume.Split(':')).ToList();

        var ofServer = Assert.Single(Texts(Map(Map(Compose, "services"), "postgres"), "volumes")).Split(':')[0];
        Assert.Equal(Map(Compose, "volumes").Children.Keys.Select(Text), volumes.Where(volume => !volume[0].StartsWith('.')).Select(volume => volume[0]).Append(ofServer));
        var kept = VolumesOfImage().Match(Dockerfile).Groups["list"].Value;
        Assert.All(volumes.Where(volume => !volume[0].StartsWith('.')), volume => Assert.Contains($"\"{volume[1]}\"", kept, StringComparison.Ordinal));
        Assert.Contains(volumes, volume => volume is ["./bugbridge.json", "/bugbridge/config/bugbridge.json", "ro"]);
    }

    [Fact]
    public void The_container_can_write_nothing_else_and_gain_nothing()
    {
        var service = Service();

        Assert.Equal("true", Text(service["read_only"]));
        Assert.Equal(["ALL"], Texts(service, "cap_drop"));
        Assert.Equal(["no-new-privileges:true"], Texts(service, "security_opt"));
        Assert.All(Texts(service, "ports"), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal("bugbridge.dll health", string.Join(' ', Texts(Map(service, "healthcheck"), "test")[^2..]).Split('/')[^1]);
    }

    [Fact]
    public void PostgreSQL_is_there_when_it_is_asked_for_and_nobody_outside_reaches_it()
    {
        var server = Map(Map(Compose, "services"), "postgres");

        Assert.Equal(["postgres"], Texts(server, "profiles"));
        Assert.False(server.Children.ContainsKey("ports"));
        Assert.Contains($"Database={Text(Map(server, "environment")["POSTGRES_DB"])};Username={Text(Map(server, "environment")["POSTGRES_USER"])}", Read("config/compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_has_the_paths_of_the_README()
    {
        var readme = Read("README.md");

        Assert.Contains("ExecStart=/opt/bugbridge/bugbridge run --config ${CREDENTIALS_DIRECTORY}/bugbridge.json", Unit, StringComparison.Ordinal);
        Assert.Contains("LoadCredential=bugbridge.json:/etc/bugbridge/bugbridge.json", Unit, StringComparison.Ordinal);
        Assert.Contains($"LoadCredential={BugBridge.Host.Setup.SecretNames.Folder}:/etc/bugbridge/{BugBridge.Host.Setup.SecretNames.Folder}", Unit, StringComparison.Ordinal);
        Assert.Contains("`/opt/bugbridge`", readme, StringComparison.Ordinal);
        Assert.Contains("`/etc/bugbridge`", readme, StringComparison.Ordinal);
        Assert.Matches("(?m)^DynamicUser=yes$", Unit);
        Assert.Matches("(?m)^StateDirectory=bugbridge$", Unit);
        Assert.Contains("Storage__Path=/var/lib/bugbridge/", Unit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config/Caddyfile")]
    [InlineData("config/nginx.conf")]
    public void A_proxy_leads_to_the_address_at_which_BugBridge_listens(string file)
    {
        var proxy = Read(file);

        Assert.Contains(new Uri(new WebSettings().Url).Authority, proxy, StringComparison.Ordinal);
        Assert.Contains("X-Forwarded-For", proxy, StringComparison.Ordinal);
        var settings = new SettingsFile($$"""{ {{Web().Match(proxy).Groups["web"].Value}} }""");
        Assert.DoesNotContain(settings.Read().Faults, fault => !fault.Path.StartsWith("Web:PublicUrl", StringComparison.Ordinal));
        settings.Dispose();
    }

    private static YamlMappingNode Service() => Map(Map(Compose, "services"), "bugbridge");

    private static YamlMappingNode Map(YamlMappingNode node, string name) => Map(node[name]);

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    private static List<string> Texts(YamlMappingNode node, string name) => [.. Assert.IsType<YamlSequenceNode>(node[name]).Select(Text)];

    private static string Text(YamlNode node) => Assert.IsType<YamlScalarNode>(node).Value!;

    private static string Read(string file) => File.ReadAllText(SourceTree.PathOf(file));

    private static YamlMappingNode ReadCompose()
    {
        var yaml = new YamlStream();
        using var text = new StringReader(Read("config/compose.yaml"));
        yaml.Load(text);
        return Map(yaml.Documents[0].RootNode);
    }

    [GeneratedRegex("BUGBRIDGE__[A-Za-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();

    [GeneratedRegex("^VOLUME (?<list>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VolumesOfImage();

    [GeneratedRegex("""(?<web>"Web": \{.*\})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Web();
}
