namespace BugBridge.Core.Sync.Obeying;

/// <summary>Carries out reps' commands, of the kinds for which it is an <see cref="IObeys{TCommand}"/>. Pure, like the planner.</summary>
internal interface IObeys
{
    /// <summary>Whether it comes after commands that wait. False for what does not depend on the ticket's issue.</summary>
    bool KeepsOrder => true;
}
