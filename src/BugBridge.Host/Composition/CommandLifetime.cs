namespace BugBridge.Host.Composition;

/// <summary>Leaves signals to the command line, which cancels the command's token: two listeners would answer one signal twice.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
