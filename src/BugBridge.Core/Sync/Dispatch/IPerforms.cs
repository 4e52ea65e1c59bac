namespace BugBridge.Core.Sync.Dispatch;

/// <summary>Carries out actions, of the kinds for which it is an <see cref="IPerforms{TAction}"/>.</summary>
public interface IPerforms;
