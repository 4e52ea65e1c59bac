namespace BugBridge.Core.Sync.Planning;

/// <summary>Plans what follows from changes, of the kinds for which it is an <see cref="IPlans{TChange}"/>. Pure.</summary>
public interface IPlans;
