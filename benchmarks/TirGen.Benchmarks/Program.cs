using TirGen.Benchmarks.Bodies;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Samples;
using System.Text;
var w = Words.Plain;
void Show(string n, params Contender[] cs) {
  if (args.Length > 1 && !args[1].Contains(n)) return;
  foreach (var c in cs) Console.WriteLine(n + " " + c.Output().Length + (args.Length>2? Encoding.UTF8.GetString(c.Output()):""));
  var r = Race.Run(cs, TimeSpan.FromSeconds(3));
  for (int i=0;i<cs.Length;i++) Console.WriteLine($"{n,-10} {cs[i].Name,-45} {r[i],8:F1} ns  x{r[i]/r[0]:F2}  {Allocation.PerRound(cs[i])} B");
}
Show("restart", new CopyBody(new GeneratedRestartBody().Output()), new GeneratedRestartBody(), new FastPathBody<RestartBody>(new(), FastPathContext.Default.RestartBody, false), new FastPathBody<RestartBody>(new(), FastPathContext.Default.RestartBody, true));
Show("auto", new CopyBody(new GeneratedAutoScaleBody(w).Output()), new GeneratedAutoScaleBody(w), new FastPathBody<AutoScaleBody>(AutoScaleSample.Body(w), FastPathContext.Default.AutoScaleBody, false), new FastPathBody<AutoScaleBody>(AutoScaleSample.Body(w), FastPathContext.Default.AutoScaleBody, true));
Show("async", new CopyBody(new GeneratedAsyncBody(w).Output()), new GeneratedAsyncBody(w), new FastPathBody<AsyncBody>(AsyncSample.Body(w), FastPathContext.Default.AsyncBody, false), new FastPathBody<AsyncBody>(AsyncSample.Body(w), FastPathContext.Default.AsyncBody, true));
Show("patch", new CopyBody(new GeneratedPatchBody(w).Output()), new GeneratedPatchBody(w), new FastPathBody<PatchBody>(PatchSample.Body(w), FastPathContext.Default.PatchBody, false), new FastPathBody<PatchBody>(PatchSample.Body(w), FastPathContext.Default.PatchBody, true));
