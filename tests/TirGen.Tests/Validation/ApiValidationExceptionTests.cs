namespace TirGen.Tests.Validation;

public sealed class ApiValidationExceptionTests
{
    [Fact]
    public void TheMessageListsEveryViolation()
    {
        ApiValidationException exception = new(
        [
            new("TIR2003", "/auto_scale_policy", "min_replicas is above max_replicas.", ApiSeverity.Error),
            new("TIR2006", "", "Nothing uses it.", ApiSeverity.Info),
        ]);
        Assert.Equal(2, exception.Violations.Count);
        Assert.EndsWith(
            "\nerror TIR2003 at /auto_scale_policy: min_replicas is above max_replicas.\ninfo TIR2006: Nothing uses it.",
            exception.Message, StringComparison.Ordinal);
    }
}
