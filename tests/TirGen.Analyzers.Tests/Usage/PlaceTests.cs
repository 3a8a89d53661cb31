using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Creations are found wherever C# lets them stand.</summary>
public class PlaceTests
{
    private const string Bad = "{|TIR2001:new ScalingRule|} { Metric = ScalingMetric.Custom, Value = 1 }";
    private const string BadShort = "{|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 1 }";

    [Theory]
    [InlineData("class C { ScalingRule _rule = " + BadShort + "; }")]
    [InlineData("class C { static readonly ScalingRule Rule = " + BadShort + "; }")]
    [InlineData("class C { public ScalingRule Rule { get; } = " + BadShort + "; }")]
    [InlineData("class C { public ScalingRule Rule => " + BadShort + "; }")]
    [InlineData("class C { ScalingRule M() => " + BadShort + "; }")]
    [InlineData("class C { ScalingRule M() { return " + BadShort + "; } }")]
    [InlineData("class C { async Task<ScalingRule> M() { await Task.Yield(); return " + BadShort + "; } }")]
    [InlineData("class C { IEnumerable<ScalingRule> M() { yield return " + BadShort + "; } }")]
    [InlineData("class C { Func<ScalingRule> M = () => " + BadShort + "; }")]
    [InlineData("class C { Func<int, ScalingRule> M = static value => { return " + Bad + "; }; }")]
    [InlineData("class C { void M() { ScalingRule Local() => " + BadShort + "; } }")]
    [InlineData("class C { ScalingRule M(int n) => n switch { 0 => " + BadShort + ", _ => throw new Exception() }; }")]
    [InlineData("class C { ScalingRule M(int n) { switch (n) { case 0: return " + BadShort + "; default: throw new Exception(); } } }")]
    [InlineData("class C { object M(bool b, ScalingRule r) => b ? " + Bad + " : r; }")]
    [InlineData("class C { object M(ScalingRule? r) => r ?? " + BadShort + "; }")]
    [InlineData("class B(ScalingRule r) { public ScalingRule R => r; } class C() : B(" + BadShort + ");")]
    [InlineData("class B { public B(ScalingRule r) { } } class C : B { public C() : base(" + BadShort + ") { } }")]
    [InlineData("class C { public C(ScalingRule r) { } public C() : this(" + BadShort + ") { } }")]
    [InlineData("class C { ScalingRule[] M = [" + BadShort + "]; }")]
    [InlineData("class C { List<ScalingRule> M = [" + BadShort + "]; }")]
    [InlineData("class C { List<ScalingRule> M = new() { " + BadShort + " }; }")]
    [InlineData("class C { Dictionary<string, ScalingRule> M = new() { [\"a\"] = " + BadShort + " }; }")]
    [InlineData("class C { (ScalingRule, int) M() => (" + BadShort + ", 1); }")]
    [InlineData("class C { object M() => new { Rule = " + Bad + " }; }")]
    [InlineData("class C { IEnumerable<ScalingRule> M(int[] n) => n.Select(i => " + Bad + "); }")]
    [InlineData("class C { IEnumerable<ScalingRule> M(int[] n) => from i in n select " + Bad + "; }")]
    [InlineData("class C { void M(ScalingRule r) => M(" + BadShort + "); }")]
    [InlineData("class C { void M(params ScalingRule[] r) => M(" + Bad + ", " + Bad + "); }")]
    [InlineData("class C { void M(in ScalingRuleBuilder r) => M(" + BadShort + "); }")]
    [InlineData("class C { ScalingRule? _r; void M() => _r ??= " + BadShort + "; }")]
    [InlineData("struct S { public ScalingRule R; public S() { R = " + BadShort + "; } }")]
    [InlineData("record R { public ScalingRule Rule { get; init; } = " + BadShort + "; }")]
    [InlineData("class C<T> { ScalingRule M() => " + BadShort + "; }")]
    [InlineData("class C { async Task M(ModelEndpointsApi api) { await api.SendAsync(1, new() { AutoScalePolicy = new() { MinReplicas = {|TIR2003:3|}, MaxReplicas = 2 } }); } } class ModelEndpointsApi { public Task SendAsync(long id, scoped in UpdateAutoScaleRequest request) => Task.CompletedTask; }")]
    public Task IsReported(string declaration) => RequestVerifier.Source("#nullable enable\n" + declaration);

    [Fact]
    public Task LocalsAreFollowedIntoLambdas() => RequestVerifier.Statements("""
        void Local()
        {
            int max = 600;
            Action act = () => Use(new AutoScalePolicy { MinReplicas = number, MaxReplicas = {|TIR2002:{|TIR2004:max|}|} });
        }
        """);
}
