using BugBridge.Core.Remotes;
using BugBridge.Host.Commands;
using BugBridge.Tests.Storage.Postgres;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The whole bridge with its data in PostgreSQL.</summary>
public sealed class PostgresJourneyTests : Journey, IAsyncLifetime
{
    private readonly PostgresDatabase _database = new();

    public ValueTask InitializeAsync() => new(_database.MakeAsync(isEmpty: false));

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DropAsync();
    }

    [Fact]
    public async Task A_ticket_is_filed_joined_told_asked_about_and_found_again_after_a_restart()
    {
        await BeginAsync();
        var (ticket, key) = await FiledAsync();
        var joined = await JoinedAsync(key);
        Helpdesk.Note(ticket, "/dev Does it need a new driver?", Bridge.Rep);
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await Bridge.SettleAsync();

        await Bridge.RestartAsync(meanwhile: () => Jira.Comment(key, "We are looking into it."));
        await Bridge.PollAsync();

        Assert.Contains(CommentsOn(key), comment => comment.Contains("Does it need a new driver?", StringComparison.Ordinal));
        Assert.All(new[] { ticket, joined }, one => NoteWith(one, "We are looking into it."));
        Assert.Contains("Printing gives blank pages", await SaidByAsync("rank"), StringComparison.Ordinal);
        Assert.Contains(key, await SaidByAsync("explain", key), StringComparison.Ordinal);
        Assert.NotEmpty(await SaidByAsync("journal", "list"));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task What_is_under_way_while_the_server_ends_all_connections_arrives_once()
    {
        await BeginAsync();
        var (ticket, key) = await FiledAsync();
        for (var round = 0; round < 5; round++)
        {
            Helpdesk.Note(ticket, $"/dev Question {round}", Bridge.Rep);
            Jira.Comment(key, $"Answer {round}");
            await _database.EndConnectionsAsync();
            await AnswersAsync();
        }

        await AnswersAsync(() => Bridge.PollAsync());

        Assert.All(Enumerable.Range(0, 5), round => Assert.Single(CommentsOn(key), comment => comment.Contains($"Question {round}", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, 5), round => NoteWith(ticket, $"Answer {round}"));
    }

    private Task BeginAsync() => StartAsync(new JourneyOptions
    {
        Speed = 10,
        Settings = settings =>
        {
            var server = _database.PatientSettings;
            (settings.Storage.Engine, settings.Storage.ConnectionString) = (server.Engine, server.ConnectionString);
        },
    });

    private async Task<string> SaidByAsync(params string[] command)
    {
        var (code, said, error) = await Bridge.CommandAsync(command);
        Assert.True(code == ExitCode.Ok, error);
        return said;
    }

    /// <summary>Does something until no connection fails that the server has ended.</summary>
    private async Task AnswersAsync(Func<Task>? work = null)
    {
        while (true)
        {
            try
            {
                await (work?.Invoke() ?? Bridge.View.CountAsync(Bridge.Token));
                return;
            }
            catch (StoreException)
            {
                Bridge.Token.ThrowIfCancellationRequested();
            }
        }
    }
}
