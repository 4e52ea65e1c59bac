namespace BugBridge.Sandbox.Demo;

/// <summary>The bridge under demonstration, as far as a demo has to know it.</summary>
public interface IDemoBridge
{
    /// <summary>Waits until everything that the bridge was told of is planned and done: its queues and its journal are empty.</summary>
    Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>Polls each side once.</summary>
    Task PollAsync(CancellationToken cancellationToken);
}
