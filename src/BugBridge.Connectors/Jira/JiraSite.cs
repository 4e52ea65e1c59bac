using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>What all parts of the connector share.</summary>
internal sealed class JiraSite
{
    /// <summary>The key of the entity property that carries our stamp, on issues and on comments.</summary>
    public const string StampProperty = "bugbridge";

    public JiraSite(JiraSettings settings, JiraDialect dialect, IJiraApi api, TimeProvider clock, TimeZoneInfo zone)
    {
        (Settings, Dialect, Api, Clock, Zone) = (settings, dialect, api, clock, zone);
        Account = new BridgeAccount(Api, dialect);
        Fields = new FieldCatalogue(Api, clock);
        Writes = new IssueWriteLimit(clock);
        Text = new TextFitting(dialect.Forms, settings.TextLimit);
    }

    /// <summary>How Jira writes JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonBodies.Options(JsonNamingPolicy.CamelCase)) { Converters = { new JiraTimeConverter() } };

    public JiraSettings Settings { get; }

    public JiraDialect Dialect { get; }

    public TimeProvider Clock { get; }

    /// <summary>Where the day of a moment is told.</summary>
    public TimeZoneInfo Zone { get; }

    public IJiraApi Api { get; }

    public BridgeAccount Account { get; }

    public FieldCatalogue Fields { get; }

    public IssueWriteLimit Writes { get; }

    public TextFitting Text { get; }

    /// <summary>JQL for the issues that the bridge watches: the configured projects, and wherever its label is.</summary>
    public string Watched
    {
        get
        {
            var label = $"labels = \"{Settings.Label}\"";
            var projects = string.Join(", ", Settings.Projects.Select(project => $"\"{project}\""));
            return projects.Length > 0 ? $"(project in ({projects}) OR {label})" : label;
        }
    }

    /// <summary>Jira's address as people open it, without a slash at its end.</summary>
    public string Url => (Settings.SiteUrl ?? Settings.BaseUrl).TrimEnd('/');

    /// <summary>The browser address of an issue.</summary>
    public string UrlOf(string key) => $"{Url}/browse/{Uri.EscapeDataString(key)}";

    /// <summary>Makes a write to an issue once the issue's write limit allows it.</summary>
    public Task<T> WriteAsync<T>(string issue, Func<Task<T>> write, CancellationToken cancellationToken) =>
        Account.BelieveAsync(Writes.WriteAsync(issue, write, cancellationToken), cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(string issue, Func<Task> write, CancellationToken cancellationToken) => WriteAsync(
        issue,
        async () =>
        {
            await write();
            return true;
        },
        cancellationToken);
}
