using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class SwapBoundsCodeFixTests
{
    [Theory]
    [InlineData("new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3, Rules = rules }", "new AutoScalePolicy { MinReplicas = 3, MaxReplicas = 5, Rules = rules }")]
    [InlineData("new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 7 }")]
    [InlineData("new AutoScalePolicy { MaxReplicas = /* most */ 3, Rules = rules, MinReplicas = 2 + 3 /* least */ }", "new AutoScalePolicy { MaxReplicas = /* most */ 2 + 3, Rules = rules, MinReplicas = 3 /* least */ }")]
    public Task BoundsAreExchanged(string before, string after) => CodeFixVerifier.Fix<SwapBoundsCodeFix>(
        $"class C {{ object M(ScalingRule[] rules) => {before}; }}", $"class C {{ object M(ScalingRule[] rules) => {after}; }}");

    [Fact]
    public Task AllOfADocumentAreFixed() => CodeFixVerifier.FixAll<SwapBoundsCodeFix>(
        """
        class C
        {
            object M(ScalingRule[] rules) => new AutoScalePolicy
            {
                MinReplicas = 5, // least
                MaxReplicas = 3, // most
                Rules = rules,
            };

            AutoScalePolicy N(ScalingRule[] rules) => new() { MinReplicas = 9, MaxReplicas = 8, Rules = rules };
        }
        """,
        """
        class C
        {
            object M(ScalingRule[] rules) => new AutoScalePolicy
            {
                MinReplicas = 3, // least
                MaxReplicas = 5, // most
                Rules = rules,
            };

            AutoScalePolicy N(ScalingRule[] rules) => new() { MinReplicas = 8, MaxReplicas = 9, Rules = rules };
        }
        """);

    [Theory]
    [InlineData("object M(AutoScalePolicy p) => new AutoScalePolicy { MinReplicas = 5, MaxReplicas = -1, Rules = p.Rules };")]
    [InlineData("void M() { var p = new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }; object o = p; o = p with { MinReplicas = 3 }; }")]
    [InlineData("object M() => new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [] };")]
    public Task NoSwapThatBreaksAnotherRuleIsOffered(string member) => CodeFixVerifier.NoFix<SwapBoundsCodeFix>($"class C {{ {member} }}");
}
