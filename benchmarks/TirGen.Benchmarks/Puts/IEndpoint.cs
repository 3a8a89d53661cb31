namespace TirGen.Benchmarks.Puts;

/// <summary>What answers the calls and remembers the last body.</summary>
public interface IEndpoint
{
    /// <summary>The answer to an action, as TIR documents it.</summary>
    static ReadOnlySpan<byte> Answer => """{"code":200,"data":"Model Endpoint restarted successfully","errors":{},"message":"Success"}"""u8;

    byte[] LastBody();
}
