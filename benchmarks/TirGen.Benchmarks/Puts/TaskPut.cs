namespace TirGen.Benchmarks.Puts;

/// <summary>A call that is a task.</summary>
public sealed class TaskPut(string name, IEndpoint endpoint, Func<Task> send) : PutContender(name, endpoint)
{
    protected override async Task<long> RunAsync(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            await send();
        }

        return rounds;
    }
}
