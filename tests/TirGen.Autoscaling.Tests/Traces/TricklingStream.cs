namespace TirGen.Autoscaling.Tests.Traces;

/// <summary>Gives few bytes at a time.</summary>
internal sealed class TricklingStream(byte[] bytes, int most) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
}
